package dev.costwright.model.chargeback;

/// The versions that a statement stands on, so that it can be told from a later one.
///
/// @param prices version of the price book
/// @param rules version of the attribution rules
/// @param pools version of pools and splits
/// @param auditHead hash of the last entry of the ledger's audit chain
public record Grounds(String prices, String rules, String pools, String auditHead) {}

package dev.costwright.model.ledger;

import java.util.List;

/// What a check of the whole ledger found.
///
/// @param segments how many were recomputed
/// @param damaged what does not match its hash, each in words; empty when all is well
public record Verification(int segments, List<String> damaged) {}

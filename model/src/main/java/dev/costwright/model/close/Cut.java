package dev.costwright.model.close;

import java.time.LocalDate;

/// The state of the ledger that a month was closed on.
///
/// @param lastImport the greatest number of an import, 0 for none
/// @param lastEdit the greatest number of an edit, 0 for none: rules, prices and choices are those
/// that stood then
/// @param knownOn the day of closing, of UTC: prices that the product learnt later are not meant
/// @param listPrices version of the prices that the product shipped with
/// @param auditHead the hash that vouches for everything before
public record Cut(
    long lastImport, long lastEdit, LocalDate knownOn, String listPrices, String auditHead) {}

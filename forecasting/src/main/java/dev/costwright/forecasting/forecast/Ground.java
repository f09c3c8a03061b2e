package dev.costwright.forecasting.forecast;

/// What a series was learnt from.
///
/// @param rows of the ledger
/// @param unpriced of them, without a known price: they are in no figure
/// @param withoutTokens share of what was spent, 0 to 1, that no tokens stand behind: bills and
/// what is not in detail; it is carried on as money
/// @param atOldPrices share of what was spent, 0 to 1, whose tokens have no price on the days
/// ahead: they keep the price of their day
public record Ground(long rows, long unpriced, double withoutTokens, double atOldPrices) {}

package dev.costwright.forecasting.replay;

/// A flow as the provider's cache sees it.
///
/// @param number among all flows
/// @param model calls to another one share nothing
/// @param weight how likely a call takes this way, in billionths
/// @param least what is kept of a head that is estimated
/// @param whole what is kept of a head that is known
record Stream(int number, int model, long weight, Least least, Least whole) {}

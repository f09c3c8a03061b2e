package dev.costwright.forecasting.forecast;

import java.util.OptionalDouble;

/// How a method did on the past. Errors are of days, at the prices of the days ahead; absent where
/// history is too short to tell.
///
/// @param role what it has to do with the forecast
/// @param smape symmetric error in per cent, at most 200; days on which nothing was used and
/// nothing was expected do not count
/// @param mase error over that of last week's same day within the training data
/// @param owa mean of both errors over those of the seasonal naive, which itself has 1
/// @param totalError error of the whole horizon's sum, in per cent
/// @param coverage80 share of past steps inside the 80 % band that would have been issued then,
/// made of errors known then
/// @param coverage95 likewise for 95 %, on the same past steps; absent when too few past forecasts
/// had enough errors before them
/// @param bandOrigins how many of the past forecasts both coverages were measured on
/// @param origins how many forecasts of the past were checked
public record MethodScore(
    String method,
    Role role,
    OptionalDouble smape,
    OptionalDouble mase,
    OptionalDouble owa,
    OptionalDouble totalError,
    OptionalDouble coverage80,
    OptionalDouble coverage95,
    int bandOrigins,
    int origins) {
  /// The same of a series that is reconciled afterwards: its own forecast is then a part of what is
  /// told.
  MethodScore reconciled() {
    return new MethodScore(
        method,
        role == Role.USED ? Role.POOLED : role,
        smape,
        mase,
        owa,
        totalError,
        coverage80,
        coverage95,
        bandOrigins,
        origins);
  }

  /// What a method has to do with the forecast.
  public enum Role {
    /// It is the forecast.
    USED,
    /// The forecast is made of it and of others.
    POOLED,
    /// It could have been used, and its errors kept it out.
    LEFT_OUT,
    /// It is shown for comparison.
    BESIDE
  }
}

package dev.costwright.forecasting.uncertainty;

import dev.costwright.model.money.Money;

/// One bar of a tornado chart: what a setting alone does to the result, all others at their
/// central value. Replayed, not interpolated.
///
/// @param lever its name
/// @param parameter which setting
/// @param low the setting that one path in ten is below
/// @param high the setting that one path in ten is above
/// @param atLow what the baseline costs at the low setting
/// @param atHigh and at the high one
public record Swing(
    String lever, String parameter, double low, double high, Money atLow, Money atHigh) {
  Money width() {
    Money difference = atHigh.minus(atLow);
    return difference.signum() < 0 ? difference.negate() : difference;
  }
}

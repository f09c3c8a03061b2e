package dev.costwright.forecasting.forecast;

import java.util.List;

/// Spend by two dimensions that were forecast at once: both splits have one total.
///
/// @param first by the first dimension
/// @param second by the second dimension
public record JointForecast(Forecast first, Forecast second) {
  /// Both splits.
  public List<Forecast> both() {
    return List.of(first, second);
  }

  /// What both splits add up to.
  public SeriesForecast total() {
    return first.total();
  }
}

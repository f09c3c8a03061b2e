package dev.costwright.forecasting.method;

import dev.costwright.forecasting.series.Series;

/// Continues a series. Stateless and thread-safe.
public sealed interface Method permits Naive, SeasonalNaive {
  /// The name under which results are shown.
  String name();

  /// The `horizon` steps that follow the series' last one; none of them absent.
  ///
  /// @param horizon at least 1
  /// @throws IllegalArgumentException when the series holds no value to go on
  Series forecast(Series history, int horizon);
}

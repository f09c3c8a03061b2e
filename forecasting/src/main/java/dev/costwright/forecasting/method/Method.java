package dev.costwright.forecasting.method;

import dev.costwright.forecasting.series.Series;

/// Continues a series. Stateless and thread-safe.
public sealed interface Method
    permits Naive, SeasonalNaive, OlsOnDrivers, SarimaOnDrivers, Continued, HolidayAware, Pooled {
  /// The name under which results are shown.
  String name();

  /// Whether the history is enough to go on.
  boolean fits(Series history);

  /// The `horizon` steps that follow the series' last one; none of them absent.
  ///
  /// @param horizon at least 1
  /// @throws IllegalArgumentException when the history does not {@link #fits fit}
  Series forecast(Series history, int horizon);

  /// The same with its form chosen once for this history, so that a back-test on parts of it
  /// estimates parameters only. What is chosen is which effects there are, never their size.
  default Method settled(Series history) {
    return this;
  }
}

package dev.costwright.forecasting.evaluation;

import dev.costwright.forecasting.series.Series;
import java.util.OptionalDouble;

/// One forecast issued in the past, with what came of it.
///
/// @param training what was known
/// @param forecast of the steps after it
/// @param actual of the same steps
public record Trial(Series training, Series forecast, Series actual) {
  /// Actual less forecast, summed over a run of steps; empty when an actual value is absent.
  ///
  /// @param from first step, counted from 0
  /// @param to the step after the last
  public OptionalDouble error(int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      OptionalDouble y = actual.values().get(t);
      if (y.isEmpty()) {
        return y;
      }
      sum += y.getAsDouble() - forecast.values().get(t).orElseThrow();
    }
    return OptionalDouble.of(sum);
  }

  /// Size of the series when the forecast was issued: mean of its last present steps, at most as
  /// many as asked for. Empty without any.
  public OptionalDouble level(int steps) {
    return Levels.of(training, steps);
  }
}

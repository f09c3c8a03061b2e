package dev.costwright.forecasting.evaluation;

import dev.costwright.forecasting.series.Series;
import java.util.OptionalDouble;

/// How large a series is at its end: errors are set in relation to it, because spend that doubles
/// is missed by twice as much.
public final class Levels {
  private Levels() {}

  /// Mean of the last present steps, at most `steps` of them; empty without any.
  public static OptionalDouble of(Series series, int steps) {
    return series.values().reversed().stream()
        .filter(OptionalDouble::isPresent)
        .limit(steps)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }
}

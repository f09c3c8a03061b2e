package dev.costwright.forecasting.method;

import dev.costwright.forecasting.series.Series;
import java.util.Collections;
import java.util.OptionalDouble;

/// Every step repeats the last value seen: the yardstick of all methods (Hyndman and
/// Athanasopoulos, *Forecasting: Principles and Practice*, 2021, section 5.2). Needs one value.
public record Naive() implements Method {
  @Override
  public String name() {
    return "Naive";
  }

  @Override
  public boolean fits(Series history) {
    return history.present() > 0;
  }

  @Override
  public Series forecast(Series history, int horizon) {
    OptionalDouble last =
        history.values().reversed().stream()
            .filter(OptionalDouble::isPresent)
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("Expected at least one value, found none"));
    return new Series(history.end(), history.grain(), Collections.nCopies(horizon, last));
  }
}

package dev.costwright.forecasting.series;

import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Values of one figure at consecutive steps of time. A step without data is absent, never zero.
/// Immutable.
///
/// @param start first day of the first step
/// @param grain length of a step; not {@link TimeGrain#TOTAL}
/// @param values one per step, in order; absent steps are empty
public record Series(LocalDate start, TimeGrain grain, List<OptionalDouble> values) {
  public Series {
    if (grain == TimeGrain.TOTAL) {
      throw new IllegalArgumentException("Expected a grain with steps, found TOTAL");
    }
    if (!start.equals(grain.startOf(start))) {
      throw new IllegalArgumentException(
          "Expected the first day of a %s, found %s".formatted(grain, start));
    }
    values.forEach(value -> value.ifPresent(Series::requireFinite));
    values = List.copyOf(values);
  }

  /// A series without absent steps.
  public static Series of(LocalDate start, TimeGrain grain, double... values) {
    List<OptionalDouble> present = new ArrayList<>();
    for (double value : values) {
      present.add(OptionalDouble.of(value));
    }
    return new Series(start, grain, present);
  }

  public int size() {
    return values.size();
  }

  /// First day of the step after the last one.
  public LocalDate end() {
    return switch (grain) {
      case DAY -> start.plusDays(size());
      case WEEK -> start.plusWeeks(size());
      case MONTH -> start.plusMonths(size());
      case QUARTER -> start.plusMonths(3L * size());
      case TOTAL -> throw new IllegalStateException("A series has steps");
    };
  }

  /// The first steps only.
  public Series first(int steps) {
    return new Series(start, grain, values.subList(0, steps));
  }

  /// Steps that are not absent.
  public long present() {
    return values.stream().filter(OptionalDouble::isPresent).count();
  }

  private static void requireFinite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Expected finite values, found " + value);
    }
  }
}

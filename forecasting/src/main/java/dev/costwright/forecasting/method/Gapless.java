package dev.costwright.forecasting.method;

import dev.costwright.forecasting.series.Series;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// A series as plain numbers, for methods that cannot do without any of them.
///
/// It begins with the first value. An absent step becomes the mean of the nearest values at its
/// place of the season before and after it, or the one of them that there is; where the season has
/// none, the nearest value before.
final class Gapless {
  private Gapless() {}

  /// Empty when no step has a value.
  ///
  /// @param season steps in a season
  static double[] of(Series series, int season) {
    List<OptionalDouble> all = series.values();
    int first = 0;
    while (first < all.size() && all.get(first).isEmpty()) {
      first++;
    }
    List<OptionalDouble> values = all.subList(first, all.size());
    double[] filled = new double[values.size()];
    Arrays.setAll(
        filled,
        t -> values.get(t).isPresent() ? values.get(t).getAsDouble() : guess(values, t, season));
    return filled;
  }

  private static double guess(List<OptionalDouble> values, int at, int season) {
    OptionalDouble before = nearest(values, at, -season);
    OptionalDouble after = nearest(values, at, season);
    if (before.isPresent() && after.isPresent()) {
      return (before.getAsDouble() + after.getAsDouble()) / 2;
    }
    return before.isPresent()
        ? before.getAsDouble()
        : after.orElseGet(() -> nearest(values, at, -1).orElseThrow());
  }

  private static OptionalDouble nearest(List<OptionalDouble> values, int from, int step) {
    for (int t = from + step; t >= 0 && t < values.size(); t += step) {
      if (values.get(t).isPresent()) {
        return values.get(t);
      }
    }
    return OptionalDouble.empty();
  }
}

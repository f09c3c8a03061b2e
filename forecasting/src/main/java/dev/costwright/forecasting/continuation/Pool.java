package dev.costwright.forecasting.continuation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One forecast out of several.
public final class Pool {
  private Pool() {}

  /// The median at each step; of an even number the mean of the middle two.
  public static double[] median(List<double[]> forecasts) {
    int middle = forecasts.size() / 2;
    return IntStream.range(0, forecasts.getFirst().length)
        .mapToDouble(
            h -> {
              double[] sorted = forecasts.stream().mapToDouble(told -> told[h]).sorted().toArray();
              return sorted.length % 2 == 1
                  ? sorted[middle]
                  : (sorted[middle - 1] + sorted[middle]) / 2;
            })
        .toArray();
  }

  /// Not below 0 where no value ever was.
  public static double[] floored(double[] ahead, double[] values) {
    return Arrays.stream(values).allMatch(value -> value >= 0)
        ? Arrays.stream(ahead).map(value -> Math.max(0, value)).toArray()
        : ahead;
  }
}

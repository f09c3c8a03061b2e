package dev.costwright.forecasting.continuation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One forecast out of several.
public final class Pool {
  private Pool() {}

  /// The mean at each step without the least and the greatest, of three or more: of three and
  /// four the median, of five nearly as steady as it and steadier than the mean (Jose and
  /// Winkler, *Int. J. Forecasting* 24, 2008, pages 163–169).
  public static double[] trimmed(List<double[]> forecasts) {
    int cut = forecasts.size() > 2 ? 1 : 0;
    return IntStream.range(0, forecasts.getFirst().length)
        .mapToDouble(
            h -> {
              double[] sorted = forecasts.stream().mapToDouble(told -> told[h]).sorted().toArray();
              return Arrays.stream(sorted, cut, sorted.length - cut).average().orElseThrow();
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

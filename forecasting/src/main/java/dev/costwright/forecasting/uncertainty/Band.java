package dev.costwright.forecasting.uncertainty;

import java.util.Arrays;

/// Where a figure lies over all paths, in units of the currency.
///
/// @param p5 one path in twenty is below; the other quantiles likewise, each of them the value of
/// a path (nearest rank)
public record Band(double p5, double p10, double p50, double p90, double p95, double mean) {
  static Band of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Band(
        rank(sorted, 5),
        rank(sorted, 10),
        rank(sorted, 50),
        rank(sorted, 90),
        rank(sorted, 95),
        // in order of size, so that the sum does not depend on the order of paths
        Arrays.stream(sorted).sum() / sorted.length);
  }

  /// As {@link #of}, of many figures at once: ranks are found without putting all in order. The
  /// mean sums the paths as they are numbered.
  static Band ofMany(double[] values) {
    Ranks ranks = Ranks.of(values);
    return new Band(
        ranks.at(5), ranks.at(10), ranks.at(50), ranks.at(90), ranks.at(95), ranks.mean());
  }

  private static double rank(double[] sorted, int percent) {
    int rank = (int) Math.ceil(sorted.length * (percent / 100.0));
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }
}

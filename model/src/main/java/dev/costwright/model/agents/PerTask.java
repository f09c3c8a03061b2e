package dev.costwright.model.agents;

import java.util.Arrays;
import java.util.Optional;

/// A count per task, such as calls or tokens.
///
/// @param mean over all tasks
/// @param interval of the mean, 95 %, see {@link Bootstrap}; empty for a single task
/// @param median of one real task: nearest rank
/// @param p95 of one real task: at most 5 % of the tasks are above
public record PerTask(double mean, Optional<Interval> interval, double median, double p95) {
  static final double MEDIAN = 0.5;
  static final double P95 = 0.95;

  static PerTask of(double[] sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    return new PerTask(
        Bootstrap.average(sample),
        Bootstrap.mean(sample),
        sorted[rank(sorted.length, MEDIAN)],
        sorted[rank(sorted.length, P95)]);
  }

  /// Index of the nearest rank `⌈p·n⌉` (Hyndman and Fan (1996), type 1).
  static int rank(int size, double level) {
    return Math.clamp((long) Math.ceil(level * size), 1, size) - 1;
  }
}

package dev.costwright.model.agents;

import java.util.Optional;

/// How many times the mean task of a workflow is the mean call of its baseline.
///
/// @param interval 95 %, both samples drawn; empty when the workflow has one task only
public record Multiplier(double value, Optional<Interval> interval) {
  /// Empty when the baseline's mean is not positive.
  static Optional<Multiplier> of(double[] tasks, double[] baseline) {
    double base = Bootstrap.average(baseline);
    return tasks.length == 0 || base <= 0
        ? Optional.empty()
        : Optional.of(
            new Multiplier(Bootstrap.average(tasks) / base, Bootstrap.ratio(tasks, baseline)));
  }
}

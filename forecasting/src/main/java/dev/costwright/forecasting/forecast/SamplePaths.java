package dev.costwright.forecasting.forecast;

import dev.costwright.model.money.Money;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// Ways in which spend may go on: the forecast plus the errors of one whole past forecast each, at
/// the size of today. Their steps belong together, so that sums and the odds of passing a budget
/// can be read off them, which bounds of steps cannot give.
///
/// @param paths cost of each step along each path, what is spent included; in units of the
/// currency, not below what is spent; none when too few past forecasts could be checked
public record SamplePaths(List<List<Double>> paths) {
  static final SamplePaths NONE = new SamplePaths(List.of());

  public SamplePaths {
    paths = paths.stream().map(List::copyOf).toList();
  }

  /// How many paths pass a budget of one step.
  ///
  /// @param step from 0
  public long over(int step, Money budget) {
    return over(path -> path.get(step), budget);
  }

  /// How many paths pass a budget of all steps together.
  public long over(Money budget) {
    return over(SamplePaths::sum, budget);
  }

  private long over(ToDoubleFunction<List<Double>> cost, Money budget) {
    double limit = Statistic.of(budget.picos());
    return paths.stream().filter(path -> cost.applyAsDouble(path) > limit).count();
  }

  /// The mean of all steps' sum over the paths: the forecast, which is a median, corrected by what
  /// such forecasts were off by in the mean. Empty without paths.
  public OptionalDouble mean() {
    return paths.stream().mapToDouble(SamplePaths::sum).average();
  }

  private static double sum(List<Double> path) {
    return path.stream().mapToDouble(Double::doubleValue).sum();
  }

  public int size() {
    return paths.size();
  }
}

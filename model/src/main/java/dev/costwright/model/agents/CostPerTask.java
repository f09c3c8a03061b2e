package dev.costwright.model.agents;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Money per task, over the tasks whose cost is known in full.
///
/// @param mean total over tasks, HALF_UP to 12 decimals
/// @param low lower end of the 95 % interval of the mean; empty for a single task
/// @param high upper end
/// @param median of one real task
/// @param p95 of one real task: at most 5 % of the tasks are dearer
public record CostPerTask(
    Money mean, Optional<Money> low, Optional<Money> high, Money median, Money p95) {
  /// Empty when no task has a known cost.
  static Optional<CostPerTask> of(List<Money> costs) {
    if (costs.isEmpty()) {
      return Optional.empty();
    }
    List<Money> sorted = costs.stream().sorted().toList();
    Optional<Interval> interval = Bootstrap.mean(sample(costs));
    Currency currency = costs.getFirst().currency();
    return Optional.of(
        new CostPerTask(
            mean(costs),
            interval.map(found -> money(found.low(), currency)),
            interval.map(found -> money(found.high(), currency)),
            sorted.get(PerTask.rank(sorted.size(), PerTask.MEDIAN)),
            sorted.get(PerTask.rank(sorted.size(), PerTask.P95))));
  }

  /// @param costs at least one
  static Money mean(List<Money> costs) {
    Money total = costs.stream().reduce(Money::plus).orElseThrow();
    BigDecimal mean =
        total
            .toDecimal()
            .divide(BigDecimal.valueOf(costs.size()), Money.SCALE, RoundingMode.HALF_UP);
    return Money.of(mean, total.currency());
  }

  /// The door from money to statistics.
  static double[] sample(List<Money> costs) {
    return costs.stream().mapToDouble(cost -> cost.toDecimal().doubleValue()).toArray();
  }

  /// The door back: the bound of an interval, HALF_UP to 12 decimals.
  private static Money money(double amount, Currency currency) {
    return Money.of(BigDecimal.valueOf(amount), currency);
  }
}

package dev.costwright.model.agents;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/// A burst of calls that try again what was tried before, far above what is normal for the
/// workflow. See {@link StormSearch} for the rule.
///
/// @param start of the first such call
/// @param end start of the last one
/// @param sessions that it ran in
/// @param steps kinds of the repeated calls, in order of words
/// @param sum of the repeated calls alone
/// @param normalPerHour how many such calls the workflow makes in an ordinary working hour
/// @param p chance of an hour like the worst one in ordinary times
public record RetryStorm(
    String workflow,
    Instant start,
    Instant end,
    long sessions,
    List<String> steps,
    Tally sum,
    double normalPerHour,
    double p) {
  public RetryStorm {
    steps = List.copyOf(steps);
  }

  /// Mean of the priced calls, HALF_UP to 12 decimals; zero when none is.
  public Money costPerCall() {
    long priced = Math.max(1, sum.calls() - sum.unpricedCalls());
    BigDecimal mean =
        sum.cost()
            .toDecimal()
            .divide(BigDecimal.valueOf(priced), Money.SCALE, RoundingMode.HALF_UP);
    return Money.of(mean, sum.cost().currency());
  }
}

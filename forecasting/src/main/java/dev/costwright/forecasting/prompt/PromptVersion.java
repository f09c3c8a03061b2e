package dev.costwright.forecasting.prompt;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// What the calls of a feature with one version of its prompt carried.
///
/// @param feature empty when the calls name none
/// @param name as the log writes it
/// @param first UTC day
/// @param last UTC day
/// @param calls at least 1
/// @param input tokens of all calls, cached ones included
/// @param cached of them, read from a cache or written to it
/// @param shortest input of a single call: the prompt is not longer than that; empty when only
/// sums are known
/// @param cost of the calls whose price is known
/// @param growth how much longer its input is than that of the version before, as a share, to 4
/// decimals, HALF_UP; empty for a feature's first
public record PromptVersion(
    Optional<String> feature,
    String name,
    LocalDate first,
    LocalDate last,
    long calls,
    long input,
    long cached,
    OptionalLong shortest,
    Money cost,
    Optional<BigDecimal> growth) {
  /// Tokens of input in a call on average, to one decimal, HALF_UP.
  public BigDecimal inputPerCall() {
    return BigDecimal.valueOf(input).divide(BigDecimal.valueOf(calls), 1, RoundingMode.HALF_UP);
  }

  /// Cost of a call on average, in the currency, to 6 decimals, HALF_UP.
  public BigDecimal costPerCall() {
    return cost.toDecimal().divide(BigDecimal.valueOf(calls), 6, RoundingMode.HALF_UP);
  }

  PromptVersion since(PromptVersion older) {
    BigDecimal now = BigDecimal.valueOf(input).multiply(BigDecimal.valueOf(older.calls));
    BigDecimal then = BigDecimal.valueOf(older.input).multiply(BigDecimal.valueOf(calls));
    BigDecimal share = now.divide(then, 4, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
    return new PromptVersion(
        feature, name, first, last, calls, input, cached, shortest, cost, Optional.of(share));
  }
}

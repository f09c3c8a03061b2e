package dev.costwright.forecasting.prompt;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How many tokens a text has at a model.
public sealed interface TokenCount {
  /// The best single figure.
  long tokens();

  long least();

  long most();

  /// Counted with the model's own tokenizer.
  record Exact(long tokens, Tokenizer by) implements TokenCount {
    @Override
    public long least() {
      return tokens;
    }

    @Override
    public long most() {
      return tokens;
    }
  }

  /// The vendor has published no tokenizer: counted with another one, and so far off at most.
  ///
  /// @param tokens as the other tokenizer counts
  /// @param spread as a share of `tokens`, from 0 to below 1
  record Range(long tokens, Tokenizer by, BigDecimal spread) implements TokenCount {
    public Range {
      if (spread.signum() < 0 || spread.compareTo(BigDecimal.ONE) >= 0) {
        throw new IllegalArgumentException("Expected a share from 0 to below 1, found " + spread);
      }
    }

    /// Rounded down.
    @Override
    public long least() {
      return times(BigDecimal.ONE.subtract(spread), RoundingMode.FLOOR);
    }

    /// Rounded up.
    @Override
    public long most() {
      return times(BigDecimal.ONE.add(spread), RoundingMode.CEILING);
    }

    private long times(BigDecimal factor, RoundingMode rounding) {
      return BigDecimal.valueOf(tokens).multiply(factor).setScale(0, rounding).longValueExact();
    }
  }
}

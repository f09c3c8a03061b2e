package dev.costwright.model.agents;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How many times one count is another, kept as the two counts so that nothing is rounded before
/// it is shown.
///
/// @param of zero or more
/// @param to positive
public record Multiple(long of, long to) {
  public Multiple {
    if (of < 0 || to <= 0) {
      throw new IllegalArgumentException(
          "Expected a count from 0 and a positive one, found %d and %d".formatted(of, to));
    }
  }

  /// The quotient, HALF_UP.
  public BigDecimal rounded(int decimals) {
    return BigDecimal.valueOf(of).divide(BigDecimal.valueOf(to), decimals, RoundingMode.HALF_UP);
  }
}

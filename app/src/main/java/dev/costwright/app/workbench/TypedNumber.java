package dev.costwright.app.workbench;

import java.math.BigDecimal;
import java.util.Optional;

/// Numbers as users type them: below 10^15 in size, with at most 20 decimals. What is a few
/// letters to type, such as 1e999999999, may be a gigabyte to write out.
public final class TypedNumber {
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);
  private static final int MOST_DECIMALS = 20;

  private TypedNumber() {}

  /// Empty when it is none.
  public static Optional<BigDecimal> of(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()))
          .filter(number -> Math.abs((long) number.scale()) <= MOST_DECIMALS)
          .filter(number -> number.abs().compareTo(LIMIT) < 0);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }
}

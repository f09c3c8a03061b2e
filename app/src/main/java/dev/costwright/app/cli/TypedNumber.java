package dev.costwright.app.cli;

import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/// Numbers as users type them: below 10^15 in size, with at most 20 decimals. What is a few
/// letters to type, such as 1e999999999, may be a gigabyte to write out.
final class TypedNumber {
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);
  private static final int MOST_DECIMALS = 20;

  private TypedNumber() {}

  /// Empty when it is none.
  static Optional<BigDecimal> of(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()))
          .filter(number -> Math.abs((long) number.scale()) <= MOST_DECIMALS)
          .filter(number -> number.abs().compareTo(LIMIT) < 0);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /// For the parser of options.
  static BigDecimal converted(String text) {
    return of(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "Expected a number below 10^15 such as 1234.56, found \"%s\"."
                        .formatted(text)));
  }
}

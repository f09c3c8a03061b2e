package dev.costwright.importers.cell;

import java.math.BigDecimal;
import java.util.Optional;

/// Numbers as machines write them. Grouped or localised numbers are not guessed.
final class Numbers {
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);
  private static final long COUNT_LIMIT = 1_000_000_000_000_000L;

  private Numbers() {}

  /// A whole number, also when written as `31422.0`; -1 when it is none.
  static long count(String cell) {
    int length = cell.length();
    long value = 0;
    int at = 0;
    for (; at < length && isDigit(cell.charAt(at)) && value < COUNT_LIMIT; at++) {
      value = value * 10 + (cell.charAt(at) - '0');
    }
    boolean whole = at > 0 && at == length;
    boolean wholeFloat = at > 0 && at == length - 2 && cell.endsWith(".0");
    return (whole || wholeFloat) && value < COUNT_LIMIT ? value : slowCount(cell);
  }

  private static long slowCount(String cell) {
    return decimal(cell)
        .filter(number -> number.signum() >= 0 && isWhole(number))
        .map(BigDecimal::longValueExact)
        .orElse(-1L);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /// An exact decimal below 10¹⁵ in size. Exponents are fine, digits of other scripts are not.
  static Optional<BigDecimal> decimal(String cell) {
    String text = cell.strip();
    if (!isMadeOfNumberCharacters(text)) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return number.abs().compareTo(LIMIT) < 0 ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private static boolean isMadeOfNumberCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i)) && "+-.eE".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}

package dev.costwright.importers.prices;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Prices as catalogues write them: decimal text, never rounded.
final class Amounts {
  private static final int MOST_DIGITS = 40;
  private static final BigDecimal MILLION = BigDecimal.TEN.pow(6);

  private Amounts() {}

  /// A number, or a text that is one; empty for anything else.
  static Optional<BigDecimal> of(JsonNode node) {
    try {
      return node.isNumber()
          ? Optional.of(bounded(node.decimalValue()))
          : node.isString()
              ? Optional.of(bounded(new BigDecimal(node.asString().strip())))
              : none();
    } catch (NumberFormatException | ArithmeticException noNumber) {
      return none();
    }
  }

  /// Exact: a price of 40 decimals more fits.
  static BigDecimal perMillion(BigDecimal price) {
    return price.divide(MILLION);
  }

  static BigDecimal perThousand(BigDecimal price) {
    return price.movePointLeft(3);
  }

  /// @throws ArithmeticException when the number could only be worked with at great length
  static BigDecimal bounded(BigDecimal number) {
    if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
      throw new ArithmeticException("More than 40 digits");
    }
    return number;
  }

  private static Optional<BigDecimal> none() {
    return Optional.empty();
  }
}

package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.Optional;

/// How unit prices are written: exactly, tokens per million, everything else for one.
final class Rates {
  private static final int LEAST_DECIMALS = 2;

  private Rates() {}

  /// `$0.075`, never rounded; a dash when the price is unknown.
  static String text(PriceLine line, Measure measure) {
    return line.price(measure)
        .map(price -> Amounts.symbol(line.currency()) + digits(value(measure, price)))
        .orElse(Amounts.DASH);
  }

  /// The decimal that is shown.
  static BigDecimal value(Measure measure, UnitPrice price) {
    BigDecimal perMillion = price.perMillion();
    return measure.kind() == Measure.Kind.TOKEN_CLASS ? perMillion : perMillion.movePointLeft(6);
  }

  static Optional<BigDecimal> value(PriceLine line, Measure measure) {
    return line.price(measure).map(price -> value(measure, price));
  }

  private static String digits(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return (plain.scale() < LEAST_DECIMALS ? plain.setScale(LEAST_DECIMALS) : plain)
        .toPlainString();
  }
}

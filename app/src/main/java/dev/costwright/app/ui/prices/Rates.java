package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Rate;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.Optional;

/// The rates of a line of the book.
final class Rates {
  private Rates() {}

  /// `$0.075`, never rounded; a dash when the price is unknown.
  static String text(PriceLine line, Measure measure) {
    return of(line, measure).map(Rate::text).orElse(Amounts.DASH);
  }

  static Optional<BigDecimal> value(PriceLine line, Measure measure) {
    return of(line, measure).map(Rate::value);
  }

  static Optional<Rate> of(PriceLine line, Measure measure) {
    return line.price(measure).map(price -> new Rate(measure, price, line.currency()));
  }
}

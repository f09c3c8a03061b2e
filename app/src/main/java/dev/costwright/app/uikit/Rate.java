package dev.costwright.app.uikit;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.Currency;

/// How a unit price is written: exactly, tokens per million, everything else for one.
public record Rate(Measure measure, UnitPrice price, Currency currency) {
  private static final int LEAST_DECIMALS = 2;
  private static final int MILLION_DIGITS = 6;

  /// The decimal that is shown.
  public BigDecimal value() {
    BigDecimal perMillion = price.perMillion();
    return measure.kind() == Measure.Kind.TOKEN_CLASS
        ? perMillion
        : perMillion.movePointLeft(MILLION_DIGITS);
  }

  /// `$0.075`, never rounded.
  public String text() {
    BigDecimal plain = value().stripTrailingZeros();
    return Amounts.symbol(currency)
        + (plain.scale() < LEAST_DECIMALS ? plain.setScale(LEAST_DECIMALS) : plain).toPlainString();
  }

  /// For a table.
  public CellValue cell() {
    return new CellValue.Decimal(value(), text());
  }
}

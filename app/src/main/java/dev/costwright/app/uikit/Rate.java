package dev.costwright.app.uikit;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.PriceUnit;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.Currency;

/// How a unit price is written: exactly, tokens per million, time of GPUs per hour,
/// storage per GB-day, everything else for one.
public record Rate(Measure measure, UnitPrice price, Currency currency) {
  private static final int LEAST_DECIMALS = 2;

  /// The decimal that is shown.
  public BigDecimal value() {
    return PriceUnit.of(measure).amount(price);
  }

  /// `$0.075`, never rounded.
  public String text() {
    BigDecimal plain = value().stripTrailingZeros();
    return Amounts.symbol(currency)
        + (plain.scale() < LEAST_DECIMALS ? plain.setScale(LEAST_DECIMALS) : plain).toPlainString()
        + per();
  }

  /// What is neither a million tokens nor one is said.
  private String per() {
    PriceUnit unit = PriceUnit.of(measure);
    return unit == PriceUnit.MILLION || unit == PriceUnit.ONE ? "" : "/" + unit.id();
  }

  /// For a table.
  public CellValue cell() {
    return new CellValue.Decimal(value(), text());
  }
}

package dev.costwright.forecasting.forecast;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// The door between money and statistics: in here, and nowhere else, amounts become doubles and
/// forecasts become amounts.
final class Statistic {
  /// The currency of every total of a cube.
  static final Currency CURRENCY = Currency.getInstance("USD");

  private static final int CENTS = 2;

  private Statistic() {}

  /// The nearest double, in units of the currency.
  static double of(Int128 picos) {
    return new BigDecimal(picos.toBigInteger(), Money.SCALE).doubleValue();
  }

  /// An amount in whole cents, HALF_UP: a forecast has no finer truth.
  static Money money(double amount) {
    return Money.of(new BigDecimal(amount).setScale(CENTS, RoundingMode.HALF_UP), CURRENCY);
  }

  /// What was spent, in cents, HALF_UP: it is shown beside forecasts and adds up with them.
  static Money cents(Int128 picos) {
    return Money.of(new Money(picos, CURRENCY).rounded(CENTS), CURRENCY);
  }
}

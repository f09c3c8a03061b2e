package dev.costwright.forecasting.forecast;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// The door between money and statistics: in here, and nowhere else, amounts become doubles and
/// forecasts become amounts.
public final class Statistic {
  static final int CENTS = 2;

  private Statistic() {}

  /// The nearest double, in units of the currency.
  public static double of(Int128 picos) {
    return new BigDecimal(picos.toBigInteger(), Money.SCALE).doubleValue();
  }

  /// An amount in whole cents, HALF_UP: a forecast has no finer truth.
  public static Money money(double amount, Currency currency) {
    return Money.of(new BigDecimal(amount).setScale(CENTS, RoundingMode.HALF_UP), currency);
  }

  /// An exact amount in whole cents, HALF_UP.
  public static Money cents(Money exact) {
    return Money.of(exact.rounded(CENTS), exact.currency());
  }

  /// An expected amount to the picodollar, so that sums of series can be rounded once.
  static Money exact(double amount, Currency currency) {
    return Money.of(new BigDecimal(amount).setScale(Money.SCALE, RoundingMode.HALF_UP), currency);
  }
}

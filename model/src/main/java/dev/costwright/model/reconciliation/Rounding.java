package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;

/// How far rounded amounts may lie from exact ones, in picos.
///
/// An invoice line is rounded once: half a cent. Where an invoice adds up a cost report whose rows
/// are rounded to cents, the errors of n rows are taken as independent and uniform over a cent:
/// their sum has the variance n/12 cents², and four standard deviations, √(4n/3) cents, are
/// allowed (Widrow and Kollár, Quantization Noise, 2008, chapter 5). What is left of a line within
/// that cannot be told from rounding and is named so, whatever made it: of 10,000 rows $1.16.
final class Rounding {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigInteger CENT = BigInteger.valueOf(10_000_000_000L);

  private Rounding() {}

  /// Half the smallest unit of a currency: how far a line's amount may lie from the exact one.
  static Money ofLine(Currency currency) {
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    return Money.of(HALF.movePointLeft(decimals), currency);
  }

  /// @param rows rounded rows, in cents, that an invoice line adds up
  /// @param ofLine how far the line itself, rounded once more, may be off
  static Int128 of(long rows, Int128 ofLine) {
    BigInteger squared =
        CENT.pow(2).multiply(BigInteger.valueOf(4 * rows)).divide(BigInteger.valueOf(3));
    return Int128.of(squared.sqrt()).plus(ofLine);
  }

  static boolean isWithin(Int128 amount, Int128 tolerance) {
    Int128 size = amount.signum() < 0 ? amount.negate() : amount;
    return size.compareTo(tolerance) <= 0;
  }

  static boolean isWholeCents(Int128 amount) {
    return amount.toBigInteger().mod(CENT).signum() == 0;
  }
}

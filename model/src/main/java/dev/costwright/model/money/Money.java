package dev.costwright.model.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/// An exact amount of one currency, in picos (10⁻¹² of its unit).
///
/// Amounts of different currencies never mix: adding them throws. Rounding happens once, at the
/// edge, with {@link #rounded(int)}. Immutable.
public record Money(Int128 picos, Currency currency) implements Comparable<Money> {
  /// Decimals that an amount keeps.
  public static final int SCALE = 12;

  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

  public static Money zero(Currency currency) {
    return new Money(Int128.ZERO, currency);
  }

  public static Money ofPicos(long picos, Currency currency) {
    return new Money(Int128.of(picos), currency);
  }

  /// The amount rounded HALF_UP to 12 decimals.
  ///
  /// @throws ArithmeticException when its size is 10¹⁵ or more
  public static Money of(BigDecimal amount, Currency currency) {
    return new Money(Int128.of(toPicos(amount)), currency);
  }

  /// As {@link #of(BigDecimal, Currency)}, from decimal text such as `-12.50` or `0E-6176`.
  ///
  /// @throws NumberFormatException when the text is no decimal number
  public static Money parse(String amount, Currency currency) {
    return of(new BigDecimal(amount), currency);
  }

  /// Picos of a decimal amount, HALF_UP. Bounds the exponent first, so that `1E+999999999` costs
  /// nothing.
  ///
  /// @throws ArithmeticException when the amount's size is 10¹⁵ or more
  public static BigInteger toPicos(BigDecimal amount) {
    if (amount.signum() == 0 || amount.precision() - (long) amount.scale() < -SCALE) {
      return BigInteger.ZERO;
    }
    if (amount.abs().compareTo(LIMIT) >= 0) {
      throw new ArithmeticException("Expected an amount below 10^15, found " + amount);
    }
    return amount.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue();
  }

  /// @throws IllegalArgumentException when the currencies differ
  public Money plus(Money other) {
    return new Money(picos.plus(sameCurrency(other).picos), currency);
  }

  /// @throws IllegalArgumentException when the currencies differ
  public Money minus(Money other) {
    return new Money(picos.minus(sameCurrency(other).picos), currency);
  }

  public Money negate() {
    return new Money(picos.negate(), currency);
  }

  public int signum() {
    return picos.signum();
  }

  /// The exact decimal, 12 decimals.
  public BigDecimal toDecimal() {
    return new BigDecimal(picos.toBigInteger(), SCALE);
  }

  /// The exact decimal without trailing zeros, but with at least two decimals: for files and
  /// JSON.
  public String toPlainString() {
    BigDecimal exact = toDecimal().stripTrailingZeros();
    return (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
  }

  /// For showing only: HALF_UP to `decimals`.
  public BigDecimal rounded(int decimals) {
    return toDecimal().setScale(decimals, RoundingMode.HALF_UP);
  }

  /// @throws IllegalArgumentException when the currencies differ
  @Override
  public int compareTo(Money other) {
    return picos.compareTo(sameCurrency(other).picos);
  }

  @Override
  public String toString() {
    return toPlainString() + " " + currency.getCurrencyCode();
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Expected an amount in %s, found one in %s: convert it at a dated rate first"
              .formatted(currency, other.currency));
    }
    return other;
  }
}

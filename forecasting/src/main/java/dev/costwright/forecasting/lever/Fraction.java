package dev.costwright.forecasting.lever;

import dev.costwright.model.money.UnitPrice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// An exact number such as `0.3`, `1/6` or `1/1.2`: shares, ratios and unit prices of a
/// what-if. Always in lowest terms, so equal numbers are equal records. Immutable.
///
/// @param numerator carries the sign
/// @param denominator positive
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  public static final Fraction ZERO = of(0);
  public static final Fraction ONE = of(1);

  /// Longer texts are no numbers that a person wrote.
  private static final int LONGEST = 40;

  public Fraction {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("Expected a denominator other than 0");
    }
    // whole numbers are in lowest terms, and most numbers of a replay are whole
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger divisor = numerator.gcd(denominator).max(BigInteger.ONE);
      BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
      numerator = numerator.divide(signed);
      denominator = denominator.divide(signed);
    }
  }

  public static Fraction of(long whole) {
    return of(BigInteger.valueOf(whole));
  }

  public static Fraction of(BigInteger whole) {
    return new Fraction(whole, BigInteger.ONE);
  }

  public static Fraction of(BigDecimal decimal) {
    BigDecimal exact = decimal.stripTrailingZeros();
    int decimals = Math.max(0, exact.scale());
    return new Fraction(
        exact.movePointRight(decimals).toBigIntegerExact(), BigInteger.TEN.pow(decimals));
  }

  /// The price in picos of the currency.
  public static Fraction of(UnitPrice price) {
    return new Fraction(
        BigInteger.valueOf(price.numerator()), BigInteger.valueOf(price.denominator()));
  }

  /// The named way from statistics to exact numbers: the nearest number of nine decimals.
  public static Fraction nearest(double value) {
    return of(BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_EVEN));
  }

  /// The named way from exact numbers to statistics: the nearest double.
  public double toDouble() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  /// Reads a decimal or a quotient of two decimals; empty when the text is neither.
  public static Optional<Fraction> parse(String text) {
    String[] parts = text.strip().split("\\s*/\\s*", -1);
    if (text.length() > LONGEST || parts.length > 2) {
      return Optional.empty();
    }
    Optional<Fraction> head = decimal(parts[0]);
    return parts.length == 1
        ? head
        : head.flatMap(
            over ->
                decimal(parts[1])
                    .filter(under -> under.signum() != 0)
                    .map(under -> over.dividedBy(under)));
  }

  private static Optional<Fraction> decimal(String text) {
    return text.matches("[+-]?\\d+(\\.\\d+)?")
        ? Optional.of(of(new BigDecimal(text)))
        : Optional.empty();
  }

  public Fraction plus(Fraction other) {
    if (denominator.equals(other.denominator)) {
      return new Fraction(numerator.add(other.numerator), denominator);
    }
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  public Fraction times(Fraction other) {
    if (equals(ONE) || other.equals(ZERO)) {
      return other;
    }
    if (other.equals(ONE) || equals(ZERO)) {
      return this;
    }
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public int signum() {
    return numerator.signum();
  }

  /// Whether it lies from 0 to 1, both included.
  public boolean isShare() {
    return signum() >= 0 && numerator.compareTo(denominator) <= 0;
  }

  /// The nearest whole number, halves away from zero.
  public BigInteger rounded() {
    BigInteger twice = numerator.abs().shiftLeft(1).add(denominator);
    BigInteger size = twice.divide(denominator.shiftLeft(1));
    return signum() < 0 ? size.negate() : size;
  }

  /// For showing: HALF_UP.
  public BigDecimal toDecimal(int decimals) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /// A text that {@link #parse} reads back: a decimal where it is one, else a quotient.
  @Override
  public String toString() {
    BigDecimal decimal = toDecimal(12).stripTrailingZeros();
    return of(decimal).equals(this) ? decimal.toPlainString() : numerator + "/" + denominator;
  }
}

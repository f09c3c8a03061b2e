package dev.costwright.model.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/// The price of one unit (a token, a search, a second) as an exact fraction of picos.
///
/// List prices of up to 6 decimals per million tokens have denominator 1; discounts and
/// multipliers may leave a fraction. Always in lowest terms, so equal prices are equal records.
/// Immutable.
///
/// @param numerator picos, not negative
/// @param denominator positive
public record UnitPrice(long numerator, long denominator) implements Comparable<UnitPrice> {
  private static final BigDecimal PICOS = BigDecimal.TEN.pow(12);
  /// Digits that always fit 64 bits.
  private static final int LONG_DIGITS = 18;

  private static final int MOST_DECIMALS = 12;
  private static final BigDecimal MILLION = BigDecimal.TEN.pow(6);

  public static final UnitPrice ZERO = new UnitPrice(0, 1);

  public UnitPrice {
    if (numerator < 0 || denominator <= 0) {
      throw new IllegalArgumentException(
          "Expected a price of at least 0, found %d/%d picos".formatted(numerator, denominator));
    }
    long divisor = gcd(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  /// From a price such as `2.50` currency units per one million tokens; exact.
  public static UnitPrice perMillion(BigDecimal amount) {
    return ofPicos(amount.multiply(PICOS).divide(MILLION));
  }

  /// From a price such as `0.01` currency units for one search; exact.
  public static UnitPrice perUnit(BigDecimal amount) {
    return ofPicos(amount.multiply(PICOS));
  }

  /// From a price such as `2.50` currency units for so many units, such as 3,600 seconds; exact.
  ///
  /// @param units above 0
  /// @throws ArithmeticException when the fraction does not fit 64 bits
  public static UnitPrice perUnits(BigDecimal amount, long units) {
    BigDecimal exact = amount.multiply(PICOS).stripTrailingZeros();
    int decimals = Math.max(0, exact.scale());
    return ofFraction(
        exact.movePointRight(decimals).toBigIntegerExact(),
        BigInteger.TEN.pow(decimals).multiply(BigInteger.valueOf(units)));
  }

  private static UnitPrice ofPicos(BigDecimal picos) {
    BigDecimal exact = picos.stripTrailingZeros();
    int decimals = Math.max(0, exact.scale());
    BigInteger denominator = BigInteger.TEN.pow(decimals);
    return ofFraction(exact.movePointRight(decimals).toBigIntegerExact(), denominator);
  }

  private static UnitPrice ofFraction(BigInteger numerator, BigInteger denominator) {
    BigInteger divisor = numerator.gcd(denominator).max(BigInteger.ONE);
    return new UnitPrice(
        numerator.divide(divisor).longValueExact(), denominator.divide(divisor).longValueExact());
  }

  /// This price times an exact factor such as `0.5` (batch) or `1.1` (region); nothing is
  /// rounded.
  ///
  /// @throws ArithmeticException when the fraction no longer fits 64 bits
  public UnitPrice times(BigDecimal factor) {
    BigDecimal exact = factor.stripTrailingZeros();
    int decimals = Math.max(0, exact.scale());
    return ofFraction(
        BigInteger.valueOf(numerator).multiply(exact.movePointRight(decimals).toBigIntegerExact()),
        BigInteger.valueOf(denominator).multiply(BigInteger.TEN.pow(decimals)));
  }

  /// This price times a rate that is told as a quotient, such as one of exchange: exact, or, where
  /// the fraction no longer fits 64 bits, rounded HALF_UP to as many decimals of a pico as fit.
  ///
  /// @throws ArithmeticException when not even whole picos fit
  public UnitPrice times(BigDecimal numerator, BigDecimal denominator) {
    int decimals = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
    BigInteger above =
        BigInteger.valueOf(this.numerator).multiply(numerator.setScale(decimals).unscaledValue());
    BigInteger below =
        BigInteger.valueOf(this.denominator)
            .multiply(denominator.setScale(decimals).unscaledValue());
    BigInteger divisor = above.gcd(below);
    boolean fits =
        above.divide(divisor).bitLength() < Long.SIZE
            && below.divide(divisor).bitLength() < Long.SIZE;
    return fits ? ofFraction(above, below) : nearest(above, below);
  }

  private static UnitPrice nearest(BigInteger above, BigInteger below) {
    BigDecimal picos =
        new BigDecimal(above).divide(new BigDecimal(below), MOST_DECIMALS, RoundingMode.HALF_UP);
    int digits = Math.max(0, LONG_DIGITS - picos.precision() + picos.scale());
    return ofPicos(picos.setScale(Math.min(MOST_DECIMALS, digits), RoundingMode.HALF_UP));
  }

  /// Cost of `units` in picos: HALF_UP(units × numerator / denominator), rounded once.
  ///
  /// @param units not negative
  /// @throws ArithmeticException when the cost exceeds 9.2 million of the currency
  public long cost(long units) {
    if (units < 0) {
      throw new IllegalArgumentException("Expected a count of at least 0, found " + units);
    }
    if (denominator == 1) {
      return Math.multiplyExact(units, numerator);
    }
    BigInteger twice =
        BigInteger.valueOf(units).multiply(BigInteger.valueOf(numerator)).shiftLeft(1);
    BigInteger whole = BigInteger.valueOf(denominator);
    return twice.add(whole).divide(whole.shiftLeft(1)).longValueExact();
  }

  /// The price of a million units, at most 18 decimals, HALF_UP: for showing.
  public BigDecimal perMillion() {
    return new BigDecimal(BigInteger.valueOf(numerator))
        .divide(BigDecimal.valueOf(denominator), 12, RoundingMode.HALF_UP)
        .movePointLeft(6)
        .stripTrailingZeros();
  }

  /// The price of one unit, exact; empty when it has no end as a decimal, such as a third.
  public Optional<BigDecimal> exact() {
    try {
      return Optional.of(
          BigDecimal.valueOf(numerator)
              .divide(BigDecimal.valueOf(denominator))
              .movePointLeft(12)
              .stripTrailingZeros());
    } catch (ArithmeticException endless) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(UnitPrice other) {
    return BigInteger.valueOf(numerator)
        .multiply(BigInteger.valueOf(other.denominator))
        .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
  }

  private static long gcd(long a, long b) {
    return b == 0 ? Math.max(a, 1) : gcd(b, a % b);
  }
}

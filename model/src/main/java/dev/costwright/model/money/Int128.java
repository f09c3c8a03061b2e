package dev.costwright.model.money;

import java.math.BigInteger;

/// A signed 128-bit integer: the sum of any number of row costs that fits on earth.
///
/// One `long` of picos overflows at 9.2 million of the currency; this holds 1.7 × 10²⁶ of it.
/// Immutable.
///
/// @param high the upper 64 bits, signed
/// @param low the lower 64 bits, unsigned
public record Int128(long high, long low) implements Comparable<Int128> {
  public static final Int128 ZERO = new Int128(0, 0);

  private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger MAX = BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);
  private static final BigInteger MIN = BigInteger.ONE.shiftLeft(127).negate();

  /// The same value, sign-extended.
  public static Int128 of(long value) {
    return new Int128(value >> 63, value);
  }

  /// @throws ArithmeticException when `value` needs more than 128 bits
  public static Int128 of(BigInteger value) {
    if (value.compareTo(MAX) > 0 || value.compareTo(MIN) < 0) {
      throw new ArithmeticException("Expected a value of at most 128 bits, found " + value);
    }
    return new Int128(value.shiftRight(64).longValue(), value.longValue());
  }

  /// @throws ArithmeticException on overflow
  public Int128 plus(Int128 other) {
    long sumLow = low + other.low;
    long carry = Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0;
    long sumHigh = high + other.high + carry;
    if (((high ^ sumHigh) & (other.high ^ sumHigh)) < 0) {
      throw new ArithmeticException("Sum exceeds 128 bits: " + this + " + " + other);
    }
    return new Int128(sumHigh, sumLow);
  }

  /// @throws ArithmeticException on overflow
  public Int128 plus(long other) {
    return plus(of(other));
  }

  /// @throws ArithmeticException for the one value without a negative
  public Int128 negate() {
    return ZERO.minus(this);
  }

  /// @throws ArithmeticException on overflow
  public Int128 minus(Int128 other) {
    long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
    long differenceHigh = high - other.high - borrow;
    if (((high ^ other.high) & (high ^ differenceHigh)) < 0) {
      throw new ArithmeticException("Difference exceeds 128 bits: " + this + " - " + other);
    }
    return new Int128(differenceHigh, low - other.low);
  }

  public int signum() {
    return high == 0 && low == 0 ? 0 : high < 0 ? -1 : 1;
  }

  public BigInteger toBigInteger() {
    BigInteger lower = BigInteger.valueOf(low);
    return BigInteger.valueOf(high).multiply(TWO_64).add(low < 0 ? lower.add(TWO_64) : lower);
  }

  @Override
  public int compareTo(Int128 other) {
    int byHigh = Long.compare(high, other.high);
    return byHigh == 0 ? Long.compareUnsigned(low, other.low) : byHigh;
  }

  @Override
  public String toString() {
    return toBigInteger().toString();
  }
}

package dev.costwright.forecasting.replay;

import java.math.BigInteger;

/// Adds up products of numbers of at least 0, exactly and without an object for each.
final class WideSum {
  private static final long LOW = Long.MAX_VALUE;
  private static final int LOW_BITS = 63;

  /// From here on the upper part goes to `beyond`, long before it could overflow.
  private static final long MOST = 1L << 60;

  /// The sum is `high` times 2⁶³ plus `low`.
  private long high;

  private long low;
  private BigInteger beyond = BigInteger.ZERO;

  /// Adds a product.
  void add(long one, long other) {
    long top = Math.multiplyHigh(one, other);
    if (top >= MOST) {
      add(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)));
      return;
    }
    long bottom = one * other;
    long sum = low + (bottom & LOW);
    high += (top << 1) + (bottom >>> LOW_BITS) + (sum >>> LOW_BITS);
    low = sum & LOW;
    if (high >= MOST) {
      add(BigInteger.valueOf(high).shiftLeft(LOW_BITS));
      high = 0;
    }
  }

  /// Adds a number of any size.
  void add(BigInteger number) {
    beyond = beyond.add(number);
  }

  void add(WideSum other) {
    add(other.value());
  }

  BigInteger value() {
    return BigInteger.valueOf(high).shiftLeft(LOW_BITS).add(BigInteger.valueOf(low)).add(beyond);
  }
}

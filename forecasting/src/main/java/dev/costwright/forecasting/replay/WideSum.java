package dev.costwright.forecasting.replay;

import java.math.BigInteger;

/// Adds up products of numbers of at least 0, exactly and without an object for each.
final class WideSum {
  private static final long LOW = Long.MAX_VALUE;
  private static final int LOW_BITS = 63;

  /// The sum is `high` times 2⁶³ plus `low`.
  private long high;

  private long low;
  private BigInteger beyond = BigInteger.ZERO;

  /// Adds a product.
  void add(long one, long other) {
    long top = Math.multiplyHigh(one, other);
    long bottom = one * other;
    long sum = low + (bottom & LOW);
    high += (top << 1) + (bottom >>> LOW_BITS) + (sum >>> LOW_BITS);
    low = sum & LOW;
  }

  /// Adds a product that may be beyond 2¹²⁵.
  void add(BigInteger product) {
    beyond = beyond.add(product);
  }

  void add(WideSum other) {
    long sum = low + other.low;
    high += other.high + (sum >>> LOW_BITS);
    low = sum & LOW;
    beyond = beyond.add(other.beyond);
  }

  BigInteger value() {
    return BigInteger.valueOf(high).shiftLeft(LOW_BITS).add(BigInteger.valueOf(low)).add(beyond);
  }
}

package dev.costwright.model.cube;

import dev.costwright.model.money.Int128;

/// A running sum of longs that carries into 128 bits at every step.
final class Sum128 {
  private long high;
  private long low;

  void add(long value) {
    long sum = low + value;
    high += (value >> 63) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
    low = sum;
  }

  /// Adds `upper × 2³² + lower`.
  void add(long upper, long lower) {
    add(new Int128(upper >> 32, upper << 32));
    add(lower);
  }

  void add(Int128 value) {
    Int128 sum = get().plus(value);
    high = sum.high();
    low = sum.low();
  }

  Int128 get() {
    return new Int128(high, low);
  }
}

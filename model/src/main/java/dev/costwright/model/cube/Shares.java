package dev.costwright.model.cube;

import dev.costwright.model.money.Int128;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// Multiplies costs by whole ÷ sum so that they sum to the whole: the largest-remainder method
/// (Hamilton, 1792) in picos.
///
/// Of equal remainders those rows get a pico whose mark is least, which depends on what they say
/// and on nothing else: not on the order of import, nor on the alphabet.
final class Shares {
  private static final int LONG_BITS = 62;
  private static final long DIGIT = 0xFFFF_FFFFL;

  private final BigInteger whole;
  private final BigInteger sum;
  private final long[] parts;
  private final long[] rests;

  private Shares(BigInteger whole, BigInteger sum, int size) {
    this.whole = whole;
    this.sum = sum;
    parts = new long[size];
    rests = new long[size];
  }

  /// @param whole what the parts sum to
  /// @param sum of the costs, positive
  /// @param mark of the cost at a place; costs with one mark are alike
  static long[] of(Int128 whole, Int128 sum, long[] costs, IntToLongFunction mark) {
    Shares shares = new Shares(whole.toBigInteger(), sum.toBigInteger(), costs.length);
    if (isLong(shares.whole) && isLong(shares.sum)) {
      shares.divide(costs, shares.whole.longValue(), shares.sum.longValue());
    } else {
      shares.divide(costs);
    }
    shares.spread(shares.missing(), mark);
    return shares.parts;
  }

  private static boolean isLong(BigInteger value) {
    return value.bitLength() <= LONG_BITS;
  }

  private void divide(long[] costs, long whole, long sum) {
    for (int i = 0; i < costs.length; i++) {
      long high = Math.multiplyHigh(costs[i], whole);
      if (costs[i] < 0 || high >= sum) {
        divide(i, costs[i], 0);
      } else {
        long low = costs[i] * whole;
        parts[i] = high == 0 ? Long.divideUnsigned(low, sum) : quotient(high, low, sum);
        rests[i] = low - parts[i] * sum;
      }
    }
  }

  /// 128 bits by 64, both positive and the quotient within 64 bits (Warren, Hacker's Delight, 2nd
  /// edition 2012, figure 9-3): two digits of 32 bits, each estimated and then put right.
  private static long quotient(long high, long low, long divisor) {
    int shift = Long.numberOfLeadingZeros(divisor);
    long by = divisor << shift;
    long upper = high << shift | low >>> (Long.SIZE - shift);
    long lower = low << shift;
    long first = digit(upper, lower >>> Integer.SIZE, by);
    long middle = (upper << Integer.SIZE | lower >>> Integer.SIZE) - first * by;
    return first << Integer.SIZE | digit(middle, lower & DIGIT, by);
  }

  private static long digit(long upper, long next, long by) {
    long head = by >>> Integer.SIZE;
    long digit = Long.divideUnsigned(upper, head);
    long rest = upper - digit * head;
    while (rest <= DIGIT
        && (digit > DIGIT
            || Long.compareUnsigned(digit * (by & DIGIT), rest << Integer.SIZE | next) > 0)) {
      digit--;
      rest += head;
    }
    return digit;
  }

  /// Of remainders beyond 62 bits the upper ones decide.
  private void divide(long[] costs) {
    for (int i = 0; i < costs.length; i++) {
      divide(i, costs[i], Math.max(0, sum.bitLength() - LONG_BITS));
    }
  }

  private void divide(int at, long cost, int shift) {
    BigInteger product = whole.multiply(BigInteger.valueOf(cost));
    BigInteger rest = product.mod(sum);
    parts[at] = product.subtract(rest).divide(sum).longValueExact();
    rests[at] = rest.shiftRight(shift).longValue();
  }

  private int missing() {
    Sum128 given = new Sum128();
    for (long part : parts) {
      given.add(part);
    }
    return whole.subtract(given.get().toBigInteger()).intValueExact();
  }

  private void spread(int picos, IntToLongFunction mark) {
    if (picos == 0) {
      return;
    }
    long[] sorted = rests.clone();
    Arrays.sort(sorted);
    long least = sorted[sorted.length - picos];
    int left = picos;
    for (int i = 0; i < parts.length; i++) {
      if (rests[i] > least) {
        parts[i]++;
        left--;
      }
    }
    spreadAmongEqual(least, left, mark);
  }

  private void spreadAmongEqual(long rest, int picos, IntToLongFunction mark) {
    int[] equal = IntStream.range(0, parts.length).filter(i -> rests[i] == rest).toArray();
    long[] marks = Arrays.stream(equal).mapToLong(mark).toArray();
    long[] sorted = marks.clone();
    Arrays.sort(sorted);
    long last = sorted[picos - 1];
    int left = picos;
    for (int i = 0; i < equal.length; i++) {
      if (marks[i] < last) {
        parts[equal[i]]++;
        left--;
      }
    }
    for (int i = 0; left > 0; i++) {
      if (marks[i] == last) {
        parts[equal[i]]++;
        left--;
      }
    }
  }
}

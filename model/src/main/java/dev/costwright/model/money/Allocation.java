package dev.costwright.model.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Splits a whole so that the parts always sum to it: the largest-remainder method (Hamilton,
/// 1792).
public final class Allocation {
  private Allocation() {}

  /// Parts of `total` in proportion to `weights`, in whole steps of the total's own unit.
  ///
  /// Ties go to the earlier weight, so the result depends on nothing but the arguments. Negative
  /// totals split as their size does, with the sign put back.
  ///
  /// @param weights at least one, none negative, at least one positive
  public static List<BigInteger> byLargestRemainder(BigInteger total, List<BigInteger> weights) {
    BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
      throw new IllegalArgumentException(
          "Expected weights of at least 0 with a positive sum, found " + weights);
    }
    if (total.signum() < 0) {
      return byLargestRemainder(total.negate(), weights).stream().map(BigInteger::negate).toList();
    }
    List<BigInteger[]> quotients =
        weights.stream().map(weight -> total.multiply(weight).divideAndRemainder(sum)).toList();
    List<BigInteger> parts =
        new ArrayList<>(quotients.stream().map(quotient -> quotient[0]).toList());
    BigInteger given = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer index) -> quotients.get(index)[1]).reversed())
        .limit(total.subtract(given).intValueExact())
        .forEach(index -> parts.set(index, parts.get(index).add(BigInteger.ONE)));
    return List.copyOf(parts);
  }
}

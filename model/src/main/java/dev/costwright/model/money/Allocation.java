package dev.costwright.model.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
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

  /// Amounts in steps of 10^-decimals whose sum is the sum of the exact amounts, rounded once
  /// (HALF_UP): each is rounded down, and the steps then lacking go to the largest remainders, ties
  /// to the earlier amount. None moves by a whole step.
  ///
  /// @param amounts of one currency, at least one
  public static List<Money> rounded(List<Money> amounts, int decimals) {
    Money sum = amounts.stream().reduce(Money::plus).orElseThrow();
    return rounded(amounts, Money.of(sum.rounded(decimals), sum.currency()), decimals);
  }

  /// Likewise, with a given sum, such as the difference of two amounts rounded on their own.
  ///
  /// @param total in whole steps, less than a step from the exact sum
  public static List<Money> rounded(List<Money> amounts, Money total, int decimals) {
    List<BigDecimal> floors =
        amounts.stream()
            .map(one -> one.toDecimal().setScale(decimals, RoundingMode.FLOOR))
            .toList();
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    int lacking =
        total
            .toDecimal()
            .subtract(floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
            .divideToIntegralValue(step)
            .intValueExact();
    List<BigDecimal> parts = new ArrayList<>(floors);
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(
            Comparator.comparing(
                    (Integer index) -> amounts.get(index).toDecimal().subtract(floors.get(index)))
                .reversed())
        .limit(lacking)
        .forEach(index -> parts.set(index, parts.get(index).add(step)));
    return parts.stream().map(part -> Money.of(part, total.currency())).toList();
  }
}

package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds two causes that make up a difference together.
///
/// Among many pairs one may fit by accident. With sums taken as uniform between the smallest and
/// the largest, n pairs fit by accident n · 2 · tolerance / range times; above one in a hundred
/// nothing is named (Bonferroni's bound, 1936).
final class Pairs {
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  private final Int128 wanted;
  private final Int128 tolerance;

  Pairs(Int128 wanted, Int128 tolerance) {
    this.wanted = wanted;
    this.tolerance = tolerance;
  }

  /// The one pair, of a cause of each list, that fits; empty when none or several do.
  Optional<List<CauseSearch.Part>> of(List<CauseSearch.Part> ones, List<CauseSearch.Part> others) {
    List<List<CauseSearch.Part>> fitting = new ArrayList<>();
    Set<Set<Object>> seen = new HashSet<>();
    Int128 least = Int128.ZERO;
    Int128 most = Int128.ZERO;
    long tried = 0;
    for (CauseSearch.Part one : ones) {
      for (CauseSearch.Part other : others) {
        if (isPair(one, other)) {
          Int128 sum = one.more().plus(other.more());
          least = least.compareTo(sum) < 0 ? least : sum;
          most = most.compareTo(sum) > 0 ? most : sum;
          tried++;
          if (Rounding.isWithin(sum.minus(wanted), tolerance) && seen.add(families(one, other))) {
            fitting.add(List.of(one, other));
          }
        }
      }
    }
    return fitting.size() == 1 && isNoAccident(tried, most.minus(least))
        ? Optional.of(fitting.getFirst())
        : Optional.empty();
  }

  private static boolean isPair(CauseSearch.Part one, CauseSearch.Part other) {
    return one.more().signum() != 0
        && other.more().signum() != 0
        && !one.repriced().family().equals(other.repriced().family());
  }

  private static Set<Object> families(CauseSearch.Part one, CauseSearch.Part other) {
    return Set.of(one.repriced().family(), other.repriced().family());
  }

  private boolean isNoAccident(long tried, Int128 range) {
    BigInteger met =
        tolerance.toBigInteger().multiply(BigInteger.TWO).multiply(BigInteger.valueOf(tried));
    return met.multiply(HUNDRED).compareTo(range.toBigInteger()) <= 0;
  }
}

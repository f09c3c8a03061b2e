package dev.costwright.forecasting.bridge;

import dev.costwright.model.money.Int128;
import java.util.ArrayList;
import java.util.List;

/// The additive log-mean Divisia decomposition, LMDI-I (Ang, Energy Policy 32, 2004, 1131-1139;
/// Ang, Energy Policy 86, 2015, 233-238).
///
/// Where a cost is a product of factors, C = x₁·x₂·…·xₙ, the effect of a factor is
/// L(C″, C′)·ln(x″/x′) with the logarithmic mean L(a, b) = (a − b)/ln(a/b), L(a, a) = a. The
/// effects of all factors sum to C″ − C′, without a residual and whatever the order of factors.
/// When a cost is 0 on one side, its whole change belongs to the first factor that is 0 there:
/// the analytical limit of Ang, Zhang and Choi (Energy 23, 1998, 489-495).
///
/// Costs are picos as `double`: weights only, amounts are made exact by {@link ExactSplit}.
final class Decomposition {
  /// Below this distance of two costs, relative to their sum, the logarithm of their quotient
  /// would lose digits.
  private static final double CLOSE = 0.5;

  /// @param from 0 or more
  /// @param to 0 or more
  private record Factor(EffectKind kind, double from, double to) {
    boolean isZeroOnce() {
      return (from == 0) != (to == 0);
    }
  }

  private final long volumeFrom;
  private final long volumeTo;
  private final Counting counting;

  /// @param volumeFrom requests that shares are taken of
  /// @param counting whether requests explain the usage
  Decomposition(long volumeFrom, long volumeTo, Counting counting) {
    this.volumeFrom = volumeFrom;
    this.volumeTo = volumeTo;
    this.counting = counting;
  }

  /// What the amounts of a place are explained by.
  enum Counting {
    /// Requests; usage that counts none is a part of the tokens a request.
    REQUESTS,
    /// Tokens alone: some usage of the place does not count its requests.
    TOKENS;

    EffectKind withoutRequests() {
      return this == REQUESTS ? EffectKind.INTENSITY : EffectKind.TOKENS;
    }
  }

  /// Effects in picos by `EffectKind.ordinal()`; their sum is the pair's change but for the
  /// rounding of `double`.
  double[] effects(Pair pair) {
    double[] effects = new double[EffectKind.values().length];
    for (Part part : pair.parts()) {
      add(effects, picos(pair.from(), part), picos(pair.to(), part), factors(pair, part));
    }
    return effects;
  }

  private static void add(double[] effects, double from, double to, List<Factor> factors) {
    if (from == 0 || to == 0) {
      factors.stream()
          .filter(Factor::isZeroOnce)
          .findFirst()
          .ifPresent(factor -> effects[factor.kind.ordinal()] += to - from);
      return;
    }
    double mean = logarithmicMean(to, from);
    for (Factor factor : factors) {
      effects[factor.kind.ordinal()] += mean * Math.log(factor.to / factor.from);
    }
  }

  private List<Factor> factors(Pair pair, Part part) {
    Amount before = pair.from().amount(part);
    Amount after = pair.to().amount(part);
    long tokensFrom = pair.from().together(part);
    long tokensTo = pair.to().together(part);
    List<Factor> all = new ArrayList<>(amounts(pair, tokensFrom, tokensTo));
    all.add(
        new Factor(
            EffectKind.CACHE, over(before.count(), tokensFrom), over(after.count(), tokensTo)));
    all.add(new Factor(EffectKind.PRICE, price(before), price(after)));
    all.add(new Factor(EffectKind.PRICE, paid(before), paid(after)));
    all.add(new Factor(EffectKind.TIER, terms(before), terms(after)));
    all.add(new Factor(EffectKind.FX, rate(before), rate(after)));
    return all;
  }

  /// Those whose product is the tokens, or the units, of the place.
  private List<Factor> amounts(Pair pair, long tokensFrom, long tokensTo) {
    if (counting == Counting.TOKENS || !pair.isCounted()) {
      return List.of(
          new Factor(counting.withoutRequests(), (double) tokensFrom, (double) tokensTo));
    }
    long requestsFrom = pair.from().requests();
    long requestsTo = pair.to().requests();
    return List.of(
        new Factor(EffectKind.VOLUME, (double) volumeFrom, (double) volumeTo),
        new Factor(EffectKind.MIX, over(requestsFrom, volumeFrom), over(requestsTo, volumeTo)),
        new Factor(
            EffectKind.INTENSITY, over(tokensFrom, requestsFrom), over(tokensTo, requestsTo)));
  }

  private static double price(Amount amount) {
    return over(weight(amount.standard()), (double) amount.count());
  }

  private static double paid(Amount amount) {
    return over(weight(amount.own()), weight(amount.listed()));
  }

  private static double terms(Amount amount) {
    return over(weight(amount.listed()), weight(amount.standard()));
  }

  private static double rate(Amount amount) {
    return over(weight(amount.cost()), weight(amount.own()));
  }

  private static double over(long part, long whole) {
    return over((double) part, (double) whole);
  }

  /// 0 of nothing is 0.
  private static double over(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /// L(a, b) of two positive costs. Of near ones ln(a/b) is taken as ln(1 + r) − ln(1 − r) with
  /// r = (a − b)/(a + b), which keeps all digits.
  static double logarithmicMean(double a, double b) {
    if (a == b) {
      return a;
    }
    double ratio = (a - b) / (a + b);
    return Math.abs(ratio) < CLOSE
        ? (a - b) / (Math.log1p(ratio) - Math.log1p(-ratio))
        : (a - b) / Math.log(a / b);
  }

  private static double picos(Pile pile, Part part) {
    return weight(pile.amount(part).cost());
  }

  /// Exact to 53 bits: for weights, never for amounts.
  static double weight(Int128 picos) {
    return picos.toBigInteger().doubleValue();
  }
}

package dev.costwright.forecasting.realised;

import dev.costwright.forecasting.bridge.Effect;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// One whole month with the lever. Amounts are exact to the picodollar, ranges too.
///
/// @param actual what the calls looked at cost
/// @param without what they would have cost with the lever's factors as they were in the month of
/// reference: the month's own number of calls, at the month's own prices
/// @param volume what the number of calls alone added to the cost of the month of reference; empty
/// where it is not counted
/// @param isOfTokens whether tokens stand for the number of calls, which is not counted
/// @param rest what prices and everything else that is not the lever's added to both
/// @param estimated what was to be saved of `without`; empty without an estimate
/// @param outcome what was saved of it
/// @param drift how far the same factors move by themselves; empty with too few months before
/// @param effects behind the outcome, positive when dearer
/// @param others what else moved the cost since the month of reference: volume, prices and so on
public record MonthOutcome(
    YearMonth month,
    Money actual,
    Money without,
    Optional<Money> volume,
    boolean isOfTokens,
    Money rest,
    Optional<Range> estimated,
    Money outcome,
    Optional<Drift> drift,
    List<Effect> effects,
    List<Effect> others) {
  /// Closer to the estimate than a tenth of it is as estimated: sums of months tell no finer.
  private static final Fraction NEAR = Fraction.ONE.dividedBy(Fraction.of(10));

  public MonthOutcome {
    effects = List.copyOf(effects);
    others = List.copyOf(others);
  }

  /// @param low and `high` ends; equal without ranges
  public record Range(Money low, Money central, Money high) {}

  static MonthOutcome of(YearMonth month, Trace trace, Estimate estimate, Optional<Drift> drift) {
    Money moved = trace.without().minus(estimate.cost());
    return new MonthOutcome(
        month,
        trace.actual(),
        trace.without(),
        trace.volume().cost(),
        trace.volume().by() == Trace.Measured.TOKENS,
        trace.volume().cost().map(moved::minus).orElse(moved),
        estimate.isTold() ? Optional.of(estimated(trace.without(), estimate)) : Optional.empty(),
        trace.outcome(),
        drift,
        trace.effects(),
        trace.others());
  }

  private static Range estimated(Money without, Estimate estimate) {
    return new Range(
        part(without, estimate.least()),
        part(without, estimate.share()),
        part(without, estimate.most()));
  }

  private static Money part(Money of, Fraction share) {
    return new Money(
        Int128.of(share.times(Fraction.of(of.picos().toBigInteger())).rounded()), of.currency());
  }

  /// The outcome with what the factors do by themselves taken off, from the most to the least;
  /// they may as well do nothing. Empty when that is not known.
  public Optional<Range> outcomeRange() {
    return drift.map(
        usual ->
            new Range(
                outcome.minus(part(without, max(usual.most(), Fraction.ZERO))),
                outcome,
                outcome.minus(part(without, min(usual.least(), Fraction.ZERO)))));
  }

  private static Fraction max(Fraction one, Fraction other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Fraction min(Fraction one, Fraction other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  public Standing standing() {
    return outcomeRange().map(this::standing).orElse(Standing.UNTOLD);
  }

  private Standing standing(Range range) {
    return range.low().signum() <= 0 && range.high().signum() >= 0
        ? Standing.WITHIN_DRIFT
        : estimated.map(promised -> standing(range, promised)).orElse(Standing.UNTOLD);
  }

  private static Standing standing(Range range, Range promised) {
    Money central = promised.central();
    Money near = part(central.signum() < 0 ? central.negate() : central, NEAR);
    if (range.high().plus(near).compareTo(promised.low()) < 0) {
      return Standing.LESS;
    }
    return range.low().minus(near).compareTo(promised.high()) > 0
        ? Standing.MORE
        : Standing.AS_ESTIMATED;
  }
}

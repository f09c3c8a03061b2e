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
/// @param estimated what was to be saved of that
/// @param outcome what was saved of it
/// @param drift how far the same factors move by themselves; empty with too few months before
/// @param effects behind the outcome, positive when dearer
/// @param others what else moved the cost since the month of reference: volume, prices and so on
public record MonthOutcome(
    YearMonth month,
    Money actual,
    Money without,
    Range estimated,
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
    return new MonthOutcome(
        month,
        trace.actual(),
        trace.without(),
        new Range(
            part(trace.without(), estimate.least()),
            part(trace.without(), estimate.share()),
            part(trace.without(), estimate.most())),
        trace.outcome(),
        drift,
        trace.effects(),
        trace.others());
  }

  private static Money part(Money of, Fraction share) {
    return new Money(
        Int128.of(share.times(Fraction.of(of.picos().toBigInteger())).rounded()), of.currency());
  }

  /// The outcome with what the factors do by themselves taken off, from the most to the least;
  /// empty when that is not known.
  public Optional<Range> outcomeRange() {
    return drift.map(
        usual ->
            new Range(
                outcome.minus(part(without, usual.most())),
                outcome,
                outcome.minus(part(without, usual.least()))));
  }

  public Standing standing() {
    return outcomeRange().map(this::standing).orElse(Standing.UNTOLD);
  }

  private Standing standing(Range range) {
    if (range.low().signum() <= 0 && range.high().signum() >= 0) {
      return Standing.WITHIN_DRIFT;
    }
    Money central = estimated.central();
    Money near = part(central.signum() < 0 ? central.negate() : central, NEAR);
    if (range.high().plus(near).compareTo(estimated.low()) < 0) {
      return Standing.LESS;
    }
    return range.low().minus(near).compareTo(estimated.high()) > 0
        ? Standing.MORE
        : Standing.AS_ESTIMATED;
  }
}

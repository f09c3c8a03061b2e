package dev.costwright.forecasting.forecast;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a step ahead will cost.
///
/// @param period first day of the step
/// @param mean expected cost, what is spent included; in cents, HALF_UP
/// @param eighty the interval that holds the outcome in 80 of 100 cases; absent when too few past
/// errors are known
/// @param ninetyFive likewise in 95 of 100
/// @param spent the part of the mean that days of the step have cost already; absent when none of
/// its days is over
/// @param tokens expected tokens per class, those used already included
public record ForecastPoint(
    LocalDate period,
    Money mean,
    Optional<Band> eighty,
    Optional<Band> ninetyFive,
    Optional<Money> spent,
    Map<Measure, Long> tokens) {
  /// @param low never below what is spent
  public record Band(Money low, Money high) {
    Band plus(Money amount) {
      return new Band(low.plus(amount), high.plus(amount));
    }

    private Band moved(Money by, Money least) {
      Money lower = low.plus(by);
      return new Band(lower.compareTo(least) < 0 ? least : lower, high.plus(by));
    }
  }

  public ForecastPoint {
    tokens = Map.copyOf(tokens);
  }

  /// What is spent, nothing when no day is over.
  Money spentSoFar() {
    return spent.orElseGet(() -> Money.zero(mean.currency()));
  }

  /// What is still to come.
  Money ahead() {
    return mean.minus(spentSoFar());
  }

  /// The same as the sum of its parts, whose exact amounts and tokens add up.
  ForecastPoint summed(List<ForecastPoint> parts) {
    Money zero = Money.zero(mean.currency());
    Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    parts.forEach(part -> part.tokens().forEach((m, count) -> counts.merge(m, count, Long::sum)));
    return new ForecastPoint(
        period,
        parts.stream().map(ForecastPoint::mean).reduce(zero, Money::plus),
        eighty,
        ninetyFive,
        spent,
        counts);
  }

  /// The same with amounts in cents. The bands, whose ends are in cents beyond what is spent, move
  /// with them.
  ForecastPoint rounded(Money spentCents, Money aheadCents) {
    Money shift = spentCents.minus(spentSoFar()).plus(aheadCents).minus(Statistic.cents(ahead()));
    return new ForecastPoint(
        period,
        spentCents.plus(aheadCents),
        eighty.map(band -> band.moved(shift, spentCents)),
        ninetyFive.map(band -> band.moved(shift, spentCents)),
        spent.map(_ -> spentCents),
        tokens);
  }
}

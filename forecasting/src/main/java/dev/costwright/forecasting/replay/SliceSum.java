package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.fx.FxQuote;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Adds up the rows of one slice.
final class SliceSum {
  /// What rows of one slice have in common.
  ///
  /// @param isCounted whether their calls are known
  /// @param alone tells calls apart whose price depends on their own prompt, or that are
  /// followed; 0 for all others
  /// @param isLong whether the price depends on the prompt
  record Key(
      RowTraits.Group group,
      Grain grain,
      boolean isCounted,
      long alone,
      boolean isLong,
      Slice.Time time) {}

  private final Key key;
  private final int place;
  private final Asked asked;
  private final long[] counts = new long[Measure.values().length];
  private final Samples samples = new Samples();
  private long calls;
  private final LocalDate day;
  private Money cost;
  private Int128 own = Int128.ZERO;

  /// What levers ask of the rows of a slice beyond sums.
  ///
  /// @param isSampled whether they are looked at one by one
  /// @param loads that they are a part of
  /// @param heads that they are among
  record Asked(boolean isSampled, List<Load> loads, List<Map.Entry<Heads.Key, Heads>> heads) {}

  /// @param currency of the rows' costs
  /// @param day of the first row
  SliceSum(Key key, int place, Asked asked, Currency currency, LocalDate day) {
    this.key = key;
    this.place = place;
    this.asked = asked;
    this.cost = Money.zero(currency);
    this.day = day;
  }

  /// Among the slices.
  int place() {
    return place;
  }

  Asked asked() {
    return asked;
  }

  /// @param rowOwn the cost in the currency of its price
  void add(long[] row, long rowCalls, Money rowCost, Money rowOwn) {
    for (Measure measure : Measure.priced()) {
      long count = row[measure.ordinal()];
      if (count > 0) {
        counts[measure.ordinal()] = Math.addExact(counts[measure.ordinal()], count);
      }
    }
    calls = Math.addExact(calls, Math.max(0, rowCalls));
    cost = cost.plus(rowCost);
    own = own.plus(rowOwn.picos());
  }

  void sample(long fresh, long cached, long output) {
    samples.add(fresh, cached, output, 1);
  }

  /// Prices in another currency count at the mean rate of the rows, weighted by their cost: with
  /// the same tokens at the same prices the slice costs what its rows do, to the picodollar.
  Slice slice(Reporting reporting) {
    RowTraits.Alike alike = key.group().alike();
    Map<Measure, Long> positive = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.priced()) {
      if (counts[measure.ordinal()] > 0) {
        positive.put(measure, counts[measure.ordinal()]);
      }
    }
    Map<Quote, Tariff> others = new HashMap<>();
    Optional<Fraction> rate = rate(alike.own().currency(), reporting);
    alike.others().forEach((quote, card) -> others.put(quote, tariff(card, rate)));
    return new Slice(
        alike.scopes(),
        alike.quote(),
        tariff(alike.own(), rate),
        others,
        key.grain(),
        positive,
        key.isCounted() ? OptionalLong.of(calls) : OptionalLong.empty(),
        cost,
        key.isLong() ? Slice.Prompts.ALIKE : Slice.Prompts.SHORT,
        key.time(),
        samples.inOrder());
  }

  private static Tariff tariff(RateCard card, Optional<Fraction> rate) {
    return rate.map(Tariff.of(card)::times).orElseGet(() -> Tariff.of(card));
  }

  /// Empty where prices are in the currency of the costs. Rows that cost nothing tell no rate:
  /// theirs is that of the first day.
  private Optional<Fraction> rate(Currency priced, Reporting reporting) {
    if (priced.equals(cost.currency())) {
      return Optional.empty();
    }
    return own.signum() == 0
        ? reporting.find(priced, day).map(SliceSum::fraction)
        : Optional.of(new Fraction(cost.picos().toBigInteger(), own.toBigInteger()));
  }

  private static Fraction fraction(FxQuote quote) {
    return Fraction.of(quote.numerator()).dividedBy(Fraction.of(quote.denominator()));
  }
}

package dev.costwright.forecasting.replay;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private Money cost;

  /// What levers ask of the rows of a slice beyond sums.
  ///
  /// @param isSampled whether they are looked at one by one
  /// @param loads that they are a part of
  /// @param heads that they are among
  record Asked(boolean isSampled, List<Load> loads, List<Map.Entry<Heads.Key, Heads>> heads) {}

  /// @param currency of the rows' costs
  SliceSum(Key key, int place, Asked asked, Currency currency) {
    this.key = key;
    this.place = place;
    this.asked = asked;
    this.cost = Money.zero(currency);
  }

  /// Among the slices.
  int place() {
    return place;
  }

  Asked asked() {
    return asked;
  }

  void add(long[] row, long rowCalls, Money rowCost) {
    for (Measure measure : Measure.priced()) {
      long count = row[measure.ordinal()];
      if (count > 0) {
        counts[measure.ordinal()] = Math.addExact(counts[measure.ordinal()], count);
      }
    }
    calls = Math.addExact(calls, Math.max(0, rowCalls));
    cost = cost.plus(rowCost);
  }

  void sample(long fresh, long cached, long output) {
    samples.add(fresh, cached, output, 1);
  }

  Slice slice() {
    RowTraits.Alike alike = key.group().alike();
    Map<Measure, Long> positive = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.priced()) {
      if (counts[measure.ordinal()] > 0) {
        positive.put(measure, counts[measure.ordinal()]);
      }
    }
    Map<Quote, Tariff> others = new HashMap<>();
    alike.others().forEach((quote, card) -> others.put(quote, Tariff.of(card)));
    return new Slice(
        alike.scopes(),
        alike.quote(),
        Tariff.of(alike.own()),
        others,
        key.grain(),
        positive,
        key.isCounted() ? OptionalLong.of(calls) : OptionalLong.empty(),
        cost,
        key.isLong() ? Slice.Prompts.ALIKE : Slice.Prompts.SHORT,
        key.time(),
        samples.inOrder());
  }
}

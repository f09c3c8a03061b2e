package dev.costwright.forecasting.scenario;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Adds up the rows of one slice.
final class SliceSum {
  /// What rows of one slice have in common.
  ///
  /// @param isCounted whether their calls are known
  /// @param alone tells calls apart whose price depends on their own prompt; 0 for all others
  record Key(
      Map<Dimension, String> traits,
      RowTraits.Cards cards,
      Grain grain,
      boolean isCounted,
      long alone) {}

  private static final Currency REPORTING = Currency.getInstance("USD");

  private final Key key;
  private final int place;
  private final long[] counts = new long[Measure.values().length];
  private long calls;
  private Money cost = Money.zero(REPORTING);

  SliceSum(Key key, int place) {
    this.key = key;
    this.place = place;
  }

  /// Among the slices.
  int place() {
    return place;
  }

  boolean isIn(Map<Dimension, Set<String>> where) {
    return RowTraits.isIn(key.traits(), where);
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

  Slice slice() {
    Map<Measure, Long> positive = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.priced()) {
      if (counts[measure.ordinal()] > 0) {
        positive.put(measure, counts[measure.ordinal()]);
      }
    }
    Map<Slice.Model, Tariff> others = new HashMap<>();
    key.cards().others().forEach((model, card) -> others.put(model, Tariff.of(card)));
    return new Slice(
        key.traits(),
        Tariff.of(key.cards().own()),
        others,
        key.grain(),
        positive,
        key.isCounted() ? OptionalLong.of(calls) : OptionalLong.empty(),
        cost,
        key.alone() == 0 ? Slice.Prompts.SHORT : Slice.Prompts.ALIKE);
  }
}

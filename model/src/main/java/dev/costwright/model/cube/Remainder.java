package dev.costwright.model.cube;

import dev.costwright.model.money.Int128;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Layer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the money layer of one seller, account and day says beyond the rows that explain it: a
/// row of its own, `(not in detail)`.
///
/// @param tuple `(not in detail)` in every dimension but seller, account and a single provider
/// @param day the day of the facts behind it, since 1970
/// @param money the layer that the difference comes from
/// @param cost may be negative
/// @param counts by `Measure.ordinal()`, absent where nothing differs; may be negative
/// @param facts rows of the money layer
/// @param uncosted of them, rows without a cost
/// @param unpriced by tuple, what has no price
record Remainder(
    int tuple,
    int day,
    Layer money,
    Int128 cost,
    List<Long> counts,
    long facts,
    long uncosted,
    Map<Integer, Gap> unpriced) {
  /// Usage without a price.
  ///
  /// @param requests absent where no row says
  record Gap(long facts, long requests, long tokens) {
    Gap plus(Gap other) {
      return new Gap(
          Math.addExact(facts, other.facts),
          sum(requests, other.requests),
          Math.addExact(tokens, other.tokens));
    }

    /// The same as a part of the detail, which no fact of the money layer stands behind.
    Gap seen() {
      return new Gap(0, requests == Fact.ABSENT ? Fact.ABSENT : -requests, -tokens);
    }

    private static long sum(long one, long other) {
      return one == Fact.ABSENT ? other : other == Fact.ABSENT ? one : Math.addExact(one, other);
    }
  }

  static Remainder of(int tuple, int day, DayTally tally) {
    return new Remainder(
        tuple,
        day,
        tally.money(),
        tally.missingCost(),
        Arrays.stream(tally.missingCounts()).boxed().toList(),
        tally.of(tally.money()).facts(),
        tally.uncosted(),
        tally.missingPrices());
  }

  /// The same in another cube's numbers.
  Remainder with(int tuple, Map<Integer, Gap> unpriced) {
    return new Remainder(tuple, day, money, cost, counts, facts, uncosted, unpriced);
  }

  /// The same where detail brings other money.
  Remainder without(Int128 explained) {
    return new Remainder(
        tuple, day, money, cost.minus(explained), counts, facts, uncosted, unpriced);
  }

  /// Whether the detail explains everything, so that there is nothing to show.
  boolean isNothing() {
    return cost.signum() == 0
        && uncosted == 0
        && counts.stream().allMatch(count -> count == Fact.ABSENT);
  }
}

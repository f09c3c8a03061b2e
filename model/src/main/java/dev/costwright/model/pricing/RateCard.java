package dev.costwright.model.pricing;

import dev.costwright.model.usage.Grain;
import java.util.Currency;

/// All rates of one offer on one day: prices many facts quickly. Immutable.
public final class RateCard {
  public Currency currency() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The cost in picos, or {@link dev.costwright.model.usage.Fact#ABSENT} when a present,
  /// positive count has no rate.
  ///
  /// @param counts by `Measure.ordinal()`; {@link dev.costwright.model.usage.Fact#ABSENT} where
  /// unknown
  /// @param grain long-context prices hold for single calls only
  public long cost(long[] counts, Grain grain) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The same cost with its parts, rates and sources.
  public PricedUsage explain(long[] counts, Grain grain) {
    throw new UnsupportedOperationException("skeleton");
  }
}

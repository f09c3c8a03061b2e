package dev.costwright.forecasting.replay;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Usage that all levers treat alike, summed: linear levers act on the sums exactly as they
/// would on each call.
///
/// @param scopes which filters of levers keep it
/// @param quote what it is sold as today
/// @param own what it costs today
/// @param others what levers may ask for instead, on the same day; what has no price is not
/// here
/// @param grain what it was read from
/// @param counts tokens and units, the positive ones
/// @param calls how many calls; empty when the ledger does not know
/// @param cost as the ledger has it
/// @param prompts whether the price depends on the length of each call's prompt
/// @param time when it is
/// @param samples the calls one by one, where some lever looks at them so
record Slice(
    Scopes scopes,
    Quote quote,
    Tariff own,
    Map<Quote, Tariff> others,
    Grain grain,
    Map<Measure, Long> counts,
    OptionalLong calls,
    Money cost,
    Prompts prompts,
    Time time,
    Samples samples) {
  /// How the length of prompts is known.
  enum Prompts {
    /// All are short enough for the first price, or the price does not depend on them.
    SHORT,
    /// All calls are alike.
    ALIKE
  }

  /// When a slice is, where some lever asks for it.
  ///
  /// @param month whole months since the baseline's first day
  /// @param day empty when no lever asks, or a workload has no dates
  record Time(int month, Optional<LocalDate> day) {
    static final Time ANY = new Time(0, Optional.empty());
  }

  /// Whether a filter keeps the slice.
  boolean isIn(Map<Dimension, Set<String>> where) {
    return scopes.isIn(where);
  }

  long count(Measure measure) {
    return counts.getOrDefault(measure, 0L);
  }

  /// Tokens that the provider's cache was asked for already.
  long cached() {
    return count(Measure.CACHE_READ)
        + count(Measure.CACHE_WRITE_5M)
        + count(Measure.CACHE_WRITE_1H);
  }

  Optional<Tariff> other(Quote asked) {
    return asked.equals(quote) ? Optional.of(own) : Optional.ofNullable(others.get(asked));
  }
}

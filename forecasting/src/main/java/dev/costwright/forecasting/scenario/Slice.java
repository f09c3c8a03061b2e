package dev.costwright.forecasting.scenario;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Usage that all levers treat alike, summed: linear levers act on the sums exactly as they would
/// on each call.
///
/// @param traits the dimensions that offers and filters read
/// @param own what it costs today
/// @param others what the models that levers name cost on the same days and terms; a model
/// without a price then is not here
/// @param grain what it was read from
/// @param counts tokens and units, the positive ones
/// @param calls how many calls; empty when the ledger does not know
/// @param cost as the ledger has it
/// @param prompts whether the price depends on the length of each call's prompt
record Slice(
    Map<Dimension, String> traits,
    Tariff own,
    Map<Model, Tariff> others,
    Grain grain,
    Map<Measure, Long> counts,
    OptionalLong calls,
    Money cost,
    Prompts prompts) {
  /// A model that some lever names.
  record Model(String seller, String model) {
    @Override
    public String toString() {
      return seller + " " + model;
    }
  }

  /// How the length of prompts is known.
  enum Prompts {
    /// All are short enough for the first price, or the price does not depend on them.
    SHORT,
    /// All calls are alike.
    ALIKE
  }

  /// Whether a filter keeps the slice.
  boolean isIn(Map<Dimension, Set<String>> where) {
    return RowTraits.isIn(traits, where);
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

  Model model() {
    return new Model(
        traits.getOrDefault(Dimension.SELLER, ""), traits.getOrDefault(Dimension.MODEL, ""));
  }

  Optional<Tariff> other(Model model) {
    return Optional.ofNullable(others.get(model));
  }
}

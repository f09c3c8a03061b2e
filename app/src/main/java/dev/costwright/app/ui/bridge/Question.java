package dev.costwright.app.ui.bridge;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the user asked for.
///
/// @param span empty for the last two whole months with rows
/// @param budget in USD a month; the bridge then begins with it
/// @param where kept values; a dimension without an entry keeps all
/// @param by what the effects are split by
record Question(
    Optional<Span> span,
    Optional<BigDecimal> budget,
    LayerChoice layer,
    Map<Dimension, Set<String>> where,
    Dimension by) {
  static final Question FIRST =
      new Question(Optional.empty(), Optional.empty(), LayerChoice.BEST, Map.of(), Dimension.TEAM);

  Question {
    where = Map.copyOf(where);
  }

  Question over(Span chosen) {
    return new Question(Optional.of(chosen), budget, layer, where, by);
  }

  /// @param monthly empty to begin with the period before
  Question against(Optional<BigDecimal> monthly) {
    return new Question(span, monthly, layer, where, by);
  }

  Question on(LayerChoice chosen) {
    return new Question(span, budget, chosen, where, by);
  }

  Question by(Dimension chosen) {
    return new Question(span, budget, layer, where, chosen);
  }

  Question within(Map<Dimension, Set<String>> kept) {
    return new Question(span, budget, layer, kept, by);
  }

  /// Keeps a value too, or no longer; no value kept means all.
  Question toggled(Dimension dimension, String value) {
    Set<String> values = new TreeSet<>(where.getOrDefault(dimension, Set.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    Map<Dimension, Set<String>> kept = new HashMap<>(where);
    kept.put(dimension, values);
    kept.values().removeIf(Set::isEmpty);
    return within(kept);
  }
}

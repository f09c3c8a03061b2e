package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Lever;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which filters of levers keep some usage. It is all that a replay has to know of its dimensions:
/// usage that the same filters keep, at the same prices, is alike whatever its features are.
///
/// @param met the filters that keep it; the one that keeps everything need not be there
record Scopes(Set<Map<Dimension, Set<String>>> met) {
  Scopes {
    met = Set.copyOf(met);
  }

  static Scopes of(Map<Dimension, String> traits, List<Lever> levers) {
    return new Scopes(
        levers.stream()
            .map(lever -> lever.scope().where())
            .filter(where -> isIn(traits, where))
            .collect(Collectors.toSet()));
  }

  private static boolean isIn(Map<Dimension, String> traits, Map<Dimension, Set<String>> where) {
    return where.entrySet().stream()
        .allMatch(
            kept -> kept.getValue().contains(traits.getOrDefault(kept.getKey(), Pivot.UNTAGGED)));
  }

  /// Whether a filter keeps it; one of a lever that the baseline was read for.
  boolean isIn(Map<Dimension, Set<String>> where) {
    return where.isEmpty() || met.contains(where);
  }

  /// Whether no lever acts on it.
  boolean isNone() {
    return met.isEmpty();
  }
}

package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.ExactCache;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.forecasting.lever.SelfHosting;
import dev.costwright.model.usage.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What levers ask of the baseline beyond sums.
///
/// @param isByMonth whether months are told apart though no lever asks for that
record Needs(List<Lever> levers, boolean isByMonth) {
  Needs {
    levers = List.copyOf(levers);
  }

  /// Scopes in which calls are looked at one by one.
  List<Map<Dimension, Set<String>>> sampled() {
    return levers.stream()
        .filter(
            lever ->
                lever.kind() == LeverKind.OUTPUT_CAP || lever.kind() == LeverKind.CONTEXT_LIMIT)
        .map(lever -> lever.scope().where())
        .distinct()
        .toList();
  }

  Map<Heads.Key, Heads> heads() {
    Map<Heads.Key, Heads> heads = new LinkedHashMap<>();
    for (Lever lever : levers) {
      key(lever).ifPresent(key -> heads.computeIfAbsent(key, _ -> new Heads(key.sharing())));
    }
    return heads;
  }

  private static Optional<Heads.Key> key(Lever lever) {
    return switch (lever) {
      case PromptCaching caching -> Optional.of(Heads.Key.of(caching));
      case ExactCache cache when cache.isByInstants() -> Optional.of(Heads.Key.of(cache));
      default -> Optional.empty();
    };
  }

  /// The first lever that looks at these prompts.
  Optional<String> named(Heads.Key wanted) {
    return levers.stream()
        .filter(lever -> key(lever).filter(wanted::equals).isPresent())
        .map(lever -> lever.scope().name())
        .findFirst();
  }

  /// The first lever of these that says nothing about calls without instants.
  Optional<String> withoutReuse(Heads.Key key) {
    return levers.stream()
        .filter(PromptCaching.class::isInstance)
        .map(PromptCaching.class::cast)
        .filter(lever -> Heads.Key.of(lever).equals(key) && lever.reuse().isEmpty())
        .map(lever -> lever.scope().name())
        .findFirst();
  }

  Map<Map<Dimension, Set<String>>, Load> loads() {
    Map<Map<Dimension, Set<String>>, Load> loads = new LinkedHashMap<>();
    for (Lever lever : levers) {
      if (lever instanceof SelfHosting hosting) {
        loads.put(hosting.scope().where(), new Load());
      }
    }
    return loads;
  }
}

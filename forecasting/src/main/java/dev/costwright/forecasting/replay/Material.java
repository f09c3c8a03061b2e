package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.ExactCache;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a replay works on. It depends on which usage levers look at, not on how far they are
/// turned.
///
/// @param slices usage that some lever acts on
/// @param heads the calls whose instants are known, and the others, by what prompt-caching
/// levers look at
/// @param loads by the scope of self-hosting levers
/// @param apart money that no lever touches, by month since the first day; empty when months are
/// not told apart
/// @param grains the baseline's money
/// @param rows the baseline stands on
/// @param span how long it is
/// @param notes what reading it brought up
/// @param traced the slice of the call that is followed
record Material(
    List<Slice> slices,
    Map<Heads.Key, Heads> heads,
    Map<Map<Dimension, Set<String>>, Load> loads,
    Optional<Map<Integer, Money>> apart,
    Grains grains,
    long rows,
    Span span,
    List<String> notes,
    OptionalInt traced) {
  Money baseline() {
    return grains.sum();
  }

  /// What no lever touches.
  Money untouched() {
    return grains.outOfScope().plus(grains.unknown());
  }

  Heads heads(PromptCaching lever) {
    return Optional.ofNullable(heads.get(Heads.Key.of(lever)))
        .orElseGet(() -> new Heads(lever.sharing()));
  }

  Optional<Heads> heads(ExactCache lever) {
    return Optional.ofNullable(heads.get(Heads.Key.of(lever)));
  }

  Load load(Lever lever) {
    return Optional.ofNullable(loads.get(lever.scope().where())).orElseGet(Load::new);
  }
}

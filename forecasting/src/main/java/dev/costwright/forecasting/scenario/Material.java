package dev.costwright.forecasting.scenario;

import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Map;

/// What a replay works on.
///
/// @param slices usage that some lever acts on
/// @param heads by prompt-caching lever: the calls whose instants are known, and the others
/// @param grains the baseline's money
/// @param rows the baseline stands on
/// @param notes what reading it brought up
record Material(
    List<Slice> slices,
    Map<Lever.PromptCaching, Heads> heads,
    ScenarioResult.Grains grains,
    long rows,
    List<String> notes) {
  Money baseline() {
    return grains.perCall().plus(grains.perBucket()).plus(untouched());
  }

  /// What no lever touches.
  Money untouched() {
    return grains.outOfScope().plus(grains.unknown());
  }
}

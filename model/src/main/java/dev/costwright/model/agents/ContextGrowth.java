package dev.costwright.model.agents;

import java.util.List;
import java.util.Optional;

/// How the prompts of a workflow grow: from turn to turn, and from month to month.
///
/// @param turns mean prompts, by month and turn
/// @param parts what the prompts are made of
/// @param fit growth within a session; empty when sessions are too few or too alike
/// @param trend growth over the months; empty when they are too few
public record ContextGrowth(
    List<TurnMean> turns, PromptParts parts, Optional<GrowthFit> fit, Optional<GrowthTrend> trend) {
  public ContextGrowth {
    turns = List.copyOf(turns);
  }

  /// Whether the same turn of a session sends more than it used to, see {@link GrowthTrend}.
  public boolean isGrowing() {
    return trend.map(GrowthTrend::isGrowing).orElse(false);
  }

  ContextGrowth amongTests(int tests) {
    return new ContextGrowth(turns, parts, fit, trend.map(found -> found.amongTests(tests)));
  }
}

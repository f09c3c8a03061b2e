package dev.costwright.model.agents;

import java.util.Optional;

/// A mean task against a mean call of the baseline.
///
/// @param calls the baseline has one per task
/// @param cost empty when either side has no known cost
public record Multipliers(
    Baseline baseline,
    Optional<Multiplier> tokens,
    Optional<Multiplier> calls,
    Optional<Multiplier> cost) {}

package dev.costwright.model.agents;

import dev.costwright.model.money.Money;
import java.util.Optional;

/// The single-turn calls that a workflow is measured against.
///
/// @param name of their workflow; empty for a described call
/// @param models the class of their models, such as `frontier`, when they were kept to one
/// @param isMatched whether that is the class that the workflow itself calls most; when not, the
/// cost multiplier holds a difference of prices too
/// @param calls how many; 1 for a described call
/// @param tokensPerCall their mean
/// @param costPerCall their mean; empty when no price is known
public record Baseline(
    Optional<String> name,
    Optional<String> models,
    boolean isMatched,
    long calls,
    double tokensPerCall,
    Optional<Money> costPerCall) {}

package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one lever did to one call.
///
/// @param lever its name; empty before the first
/// @param cost of the call after it, the lever's calls for it included
/// @param ways the call may have gone by then, each with its share
/// @param hit what a prompt-caching lever found of its prompt, where that is known by hash
public record Step(String lever, Money cost, List<Way> ways, Optional<PrefixHit> hit) {
  public Step {
    ways = List.copyOf(ways);
  }

  /// What the provider kept of a prompt, as the hashes of all prompts before it say.
  ///
  /// @param found tokens; an expectation where levers before let calls take place with a chance
  /// @param prompt tokens
  public record PrefixHit(Fraction found, long prompt) {}

  /// One way of a call.
  ///
  /// @param model that answers
  /// @param share of the call that goes this way
  /// @param tokens by class
  public record Way(String model, Fraction share, Map<Measure, Fraction> tokens) {
    public Way {
      tokens = Map.copyOf(tokens);
    }
  }
}

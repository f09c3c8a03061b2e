package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.Map;

/// What one lever did to one call.
///
/// @param lever its name; empty before the first
/// @param cost of the call after it, the lever's calls for it included
/// @param ways the call may have gone by then, each with its share
public record Step(String lever, Money cost, List<Way> ways) {
  public Step {
    ways = List.copyOf(ways);
  }

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

package dev.costwright.model.attribution;

import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Map;

/// What rules say of a tuple.
///
/// @param catching places, in the rule set, of the rules that catch it, in order
/// @param given what it is given, also where its file says something else
/// @param giver for each dimension given, the place of the rule that gives it: the first
public record Verdict(
    List<Integer> catching, Map<Dimension, String> given, Map<Dimension, Integer> giver) {
  public Verdict {
    catching = List.copyOf(catching);
    given = Map.copyOf(given);
    giver = Map.copyOf(giver);
  }
}

package dev.costwright.model.attribution;

import dev.costwright.model.usage.Dimension;
import java.util.Map;

/// Gives dimensions to the tuples that match it, such as "API key `key_chat*` belongs to team
/// Support".
///
/// @param name shown to the user, unique in its rule set
/// @param dimension what is matched; ignored when `tag` is not empty
/// @param tag the tag that is matched, or empty
/// @param pattern exact text; `*` stands for any run of characters
/// @param gives the dimensions that a match receives, where its file did not say them
public record Rule(
    String name, Dimension dimension, String tag, String pattern, Map<Dimension, String> gives) {
  public Rule {
    gives = Map.copyOf(gives);
  }
}

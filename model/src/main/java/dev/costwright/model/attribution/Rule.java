package dev.costwright.model.attribution;

import dev.costwright.model.usage.Dimension;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  /// Sessions, requests and spans have too many values for rules, which read tuples, not rows.
  ///
  /// @throws IllegalArgumentException when the rule matches or gives one of them
  public Rule {
    // one spelling of a rule on a tag, so that equal rules are equal
    dimension = tag.isEmpty() ? dimension : Dimension.PROJECT;
    gives = Map.copyOf(gives);
    if (dimension.isLocal() || gives.keySet().stream().anyMatch(Dimension::isLocal)) {
      throw new IllegalArgumentException(
          "Expected dimensions that rules can read and give, found a session, request or span in "
              + name);
    }
  }

  /// Whether the tuple has the value that this rule asks for. A pattern never matches a value
  /// that is absent, not even `*`.
  public boolean matches(Tuple tuple) {
    @Nullable String value =
        tag.isEmpty() ? tuple.dimensions().get(dimension) : tuple.tags().get(tag);
    return value != null && matches(value);
  }

  /// Walks both texts once and goes back to the last `*` only: no pattern is slow.
  private boolean matches(String value) {
    int at = 0;
    int star = -1;
    int resume = 0;
    int i = 0;
    while (i < value.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        resume = i;
      } else if (at < pattern.length() && pattern.charAt(at) == value.charAt(i)) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++resume;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }
}

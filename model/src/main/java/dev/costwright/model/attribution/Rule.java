package dev.costwright.model.attribution;

import dev.costwright.model.usage.Dimension;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives dimensions to the tuples that match it, such as "API key `key_chat*` belongs to team
/// Support".
///
/// @param name shown to the user, unique in its rule set
/// @param dimension what is matched; ignored when `tag` is not empty
/// @param tag the tag that is matched, or empty
/// @param match the values that are caught and what they are given, where their file did not
/// say it
public record Rule(String name, Dimension dimension, String tag, Match match) {
  /// Sessions, requests and spans have too many values for rules, which read tuples, not rows.
  ///
  /// @throws IllegalArgumentException when the rule matches or gives one of them
  public Rule {
    // one spelling of a rule on a tag, so that equal rules are equal
    dimension = tag.isEmpty() ? dimension : Dimension.PROJECT;
    if (dimension.isLocal() || match.dimensions().stream().anyMatch(Dimension::isLocal)) {
      throw new IllegalArgumentException(
          "Expected dimensions that rules can read and give, found a session, request or span in "
              + name);
    }
  }

  /// A rule on an exact text, in which `*` stands for any run of characters.
  public Rule(
      String name, Dimension dimension, String tag, String pattern, Map<Dimension, String> gives) {
    this(name, dimension, tag, new Match.Wildcard(pattern, gives));
  }

  /// What the tuple is given; empty when the rule does not catch it. An absent value is never
  /// caught, not even by `*`.
  public Optional<Map<Dimension, String>> given(Tuple tuple) {
    return value(tuple).flatMap(match::given);
  }

  /// The value that the rule reads; empty when the tuple has none.
  public Optional<String> value(Tuple tuple) {
    @Nullable String value =
        tag.isEmpty() ? tuple.dimensions().get(dimension) : tuple.tags().get(tag);
    return Optional.ofNullable(value);
  }

  /// What it reads, such as `apiKey` or `tag cost-centre`.
  public String subject() {
    return tag.isEmpty() ? dimension.id() : "tag " + tag;
  }
}

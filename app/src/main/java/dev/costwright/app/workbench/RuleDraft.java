package dev.costwright.app.workbench;

import dev.costwright.model.attribution.Match;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.regex.Regex;
import dev.costwright.model.usage.Dimension;
import java.util.EnumMap;
import java.util.Map;

/// A rule as a user types it, on the command line or in the window.
///
/// @param dimension what it reads, unless it reads a tag
/// @param tag the tag it reads, or empty
/// @param gives what a match gets
public record RuleDraft(Dimension dimension, String tag, Map<Dimension, String> gives) {
  private static final String TAG = "tag:";

  public RuleDraft {
    gives = Map.copyOf(gives);
  }

  /// @param text a dimension that rules read, or `tag:NAME`
  /// @throws UsageException when it is neither
  public static RuleDraft reading(String text) {
    String plain = text.strip();
    if (plain.startsWith(TAG) && plain.length() > TAG.length()) {
      return new RuleDraft(Dimension.PROJECT, plain.substring(TAG.length()).strip(), Map.of());
    }
    return new RuleDraft(dimension(plain), "", Map.of());
  }

  /// The same with what a match gets.
  ///
  /// @throws UsageException when a name is no dimension that rules give, or a value is blank
  public RuleDraft giving(Map<String, String> named) {
    Map<Dimension, String> all = new EnumMap<>(Dimension.class);
    named.forEach(
        (name, value) -> {
          if (value.isBlank()) {
            throw new UsageException(
                "Expected what a match gets as %s, found nothing.".formatted(name));
          }
          all.put(dimension(name), value.strip());
        });
    return new RuleDraft(dimension, tag, all);
  }

  /// A rule on a whole value, in which `*` stands for any run of characters.
  ///
  /// @throws UsageException when something is missing
  public Rule like(String name, String pattern) {
    if (pattern.isBlank()) {
      throw new UsageException("Expected a value that the rule looks for, found nothing.");
    }
    return rule(name, new Match.Wildcard(pattern.strip(), needed()));
  }

  /// A rule on a regular expression.
  ///
  /// @throws UsageException when the text is none, saying where
  public Rule matching(String name, String expression) {
    return switch (Regex.parse(expression)) {
      case Regex.Bad bad ->
          throw new UsageException("In the rule's expression: " + bad.message() + ".");
      case Regex.Good(Regex regex) -> rule(name, expression(regex));
    };
  }

  /// A rule that looks values up.
  ///
  /// @throws UsageException without a name
  public Rule lookingUp(String name, Match.Table table) {
    return rule(name, table);
  }

  private Match.Expression expression(Regex regex) {
    Match.Expression.fault(needed(), regex)
        .ifPresent(
            fault -> {
              throw new UsageException("In what the rule gives: " + fault + ".");
            });
    return new Match.Expression(regex, gives);
  }

  private Map<Dimension, String> needed() {
    if (gives.isEmpty()) {
      throw new UsageException(
          "Expected something that the rule gives, such as a team, found none.");
    }
    return gives;
  }

  private Rule rule(String name, Match match) {
    if (name.isBlank()) {
      throw new UsageException("Expected a name for the rule, found none.");
    }
    return new Rule(name.strip(), dimension, tag, match);
  }

  private static Dimension dimension(String name) {
    return Dimension.parse(name.strip())
        .filter(known -> !known.isLocal())
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a dimension that rules read and give (%s) or tag:NAME, found \"%s\"."
                        .formatted(Dimension.heldIds(), name)));
  }
}

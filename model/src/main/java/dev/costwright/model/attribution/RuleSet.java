package dev.costwright.model.attribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.costwright.model.usage.Dimension;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Attribution rules in order: for each dimension the first match that gives it wins. Immutable.
///
/// Rules read what files say, never what another rule gave, so their order decides only between
/// rules that give the same dimension.
public record RuleSet(List<Rule> rules) {
  public static final RuleSet EMPTY = new RuleSet(List.of());

  private static final int VERSION_DIGITS = 12;

  /// @throws IllegalArgumentException when two rules share a name
  public RuleSet {
    rules = List.copyOf(rules);
    Set<String> names = new HashSet<>();
    for (Rule rule : rules) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException("Expected rule names once each, found " + rule.name());
      }
    }
  }

  /// Reads a rules file:
  ///
  /// ```
  /// {"rules": [
  ///   {"name": "Chat keys", "dimension": "apiKey", "pattern": "key_chat*",
  ///    "gives": {"team": "Support", "feature": "chat"}},
  ///   {"name": "Cost centre 7", "tag": "cost-centre", "pattern": "7",
  ///    "gives": {"team": "Search"}}
  /// ]}
  /// ```
  ///
  /// @param file its name, for messages
  /// @throws dev.costwright.model.problem.InputException naming line and column, when the text is
  /// no rules file: half a rule set would give wrong figures
  public static RuleSet parse(String file, String text) {
    return new RulesReader(file, text).read();
  }

  /// These rules as a rules file; {@link #parse} gives them back.
  public String toJson() {
    return RulesWriter.write(this);
  }

  /// A short hash of all rules: derived figures carry it.
  public String version() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(toJson().getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /// The dimensions that rules give to a tuple; never one that the tuple already has.
  public Map<Dimension, String> apply(Tuple tuple) {
    Map<Dimension, String> given = new EnumMap<>(Dimension.class);
    for (Rule rule : rules) {
      if (rule.matches(tuple)) {
        rule.gives().forEach(given::putIfAbsent);
      }
    }
    given.keySet().removeAll(tuple.dimensions().keySet());
    return Map.copyOf(given);
  }

  /// The dimensions that rules read; tags are named by {@link #tagsRead()}.
  public Set<Dimension> dimensionsRead() {
    return rules.stream()
        .filter(rule -> rule.tag().isEmpty())
        .map(Rule::dimension)
        .collect(toUnmodifiableSet());
  }

  public Set<String> tagsRead() {
    return rules.stream().map(Rule::tag).filter(tag -> !tag.isEmpty()).collect(toUnmodifiableSet());
  }
}

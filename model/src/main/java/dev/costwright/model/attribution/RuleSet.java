package dev.costwright.model.attribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.costwright.model.usage.Dimension;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Attribution rules in order: for each dimension the first match that gives it wins.
/// Immutable.
///
/// Rules read what files say, never what another rule gave, so their order decides only between
/// rules that give the same dimension.
public final class RuleSet {
  public static final RuleSet EMPTY = new RuleSet(List.of());

  private static final int VERSION_DIGITS = 12;

  private final List<Rule> rules;

  /// Made when first asked for: tables are long.
  private volatile String version = "";

  /// @throws IllegalArgumentException when two rules share a name
  public RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    Set<String> names = new HashSet<>();
    for (Rule rule : this.rules) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException("Expected rule names once each, found " + rule.name());
      }
    }
  }

  public List<Rule> rules() {
    return rules;
  }

  /// Reads a rules file:
  ///
  /// ```
  /// {"rules": [
  ///   {"name": "Chat keys", "dimension": "apiKey", "pattern": "key_chat*",
  ///    "gives": {"team": "Support", "feature": "chat"}},
  ///   {"name": "Cost centre 7", "tag": "cost-centre", "pattern": "7",
  ///    "gives": {"team": "Search"}},
  ///   {"name": "Projects", "dimension": "project", "regex": "^([a-z]+)-prod$",
  ///    "gives": {"team": "$1", "environment": "production"}},
  ///   {"name": "Keys", "dimension": "apiKey", "table": {
  ///     "key_7f": {"team": "Search", "feature": "ranking"}, "key_80": {"team": "Support"}}}
  /// ]}
  /// ```
  ///
  /// @param file its name, for messages
  /// @throws dev.costwright.model.problem.InputException naming line and column, when the text
  /// is no rules file: half a rule set would give wrong figures
  public static RuleSet parse(String file, String text) {
    return new RulesReader(file, text).read();
  }

  /// These rules as a rules file; {@link #parse} gives them back.
  public String toJson() {
    return RulesWriter.write(this);
  }

  /// A short hash of all rules: derived figures carry it.
  public String version() {
    if (version.isEmpty()) {
      version = hash();
    }
    return version;
  }

  private String hash() {
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
    given.putAll(judge(tuple).given());
    given.keySet().removeAll(tuple.dimensions().keySet());
    return Map.copyOf(given);
  }

  /// Which rules catch a tuple, and what each gives.
  public Verdict judge(Tuple tuple) {
    List<Integer> catching = new ArrayList<>();
    Map<Dimension, String> given = new EnumMap<>(Dimension.class);
    Map<Dimension, Integer> giver = new EnumMap<>(Dimension.class);
    for (int place = 0; place < rules.size(); place++) {
      Optional<Map<Dimension, String>> gives = rules.get(place).given(tuple);
      if (gives.isPresent()) {
        catching.add(place);
        for (Map.Entry<Dimension, String> one : gives.get().entrySet()) {
          if (given.putIfAbsent(one.getKey(), one.getValue()) == null) {
            giver.put(one.getKey(), place);
          }
        }
      }
    }
    return new Verdict(catching, given, giver);
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

  /// These rules with one more: in place of the one of its name, else at the end.
  public RuleSet with(Rule rule) {
    List<Rule> all = new ArrayList<>(rules);
    int place = names().indexOf(rule.name());
    if (place < 0) {
      all.add(rule);
    } else {
      all.set(place, rule);
    }
    return new RuleSet(all);
  }

  private List<String> names() {
    return rules.stream().map(Rule::name).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleSet set && set.rules.equals(rules);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  @Override
  public String toString() {
    return "RuleSet" + rules;
  }
}

package dev.costwright.model.attribution;

import dev.costwright.model.usage.Dimension;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Attribution rules in order: for each dimension the first match that gives it wins. Immutable.
public record RuleSet(List<Rule> rules) {
  public static final RuleSet EMPTY = new RuleSet(List.of());

  public RuleSet {
    rules = List.copyOf(rules);
  }

  /// A short hash of all rules: derived figures carry it.
  public String version() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The dimensions that rules give to a tuple; never one that the tuple already has.
  public Map<Dimension, String> apply(Tuple tuple) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The dimensions that rules read; tags are named by {@link #tagsRead()}.
  public Set<Dimension> dimensionsRead() {
    return EnumSet.noneOf(Dimension.class);
  }

  public Set<String> tagsRead() {
    return Set.of();
  }
}

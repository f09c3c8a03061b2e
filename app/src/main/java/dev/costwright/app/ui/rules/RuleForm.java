package dev.costwright.app.ui.rules;

import dev.costwright.app.workbench.RuleDraft;
import dev.costwright.model.attribution.Match;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the user typed about one rule.
///
/// @param reads a dimension, or `tag:NAME`
/// @param isExpression whether `pattern` is a regular expression
/// @param gives by dimension, blank where nothing is given
/// @param table the rows of a rule that looks values up: such a rule has no pattern
record RuleForm(
    String name,
    String reads,
    boolean isExpression,
    String pattern,
    Map<Dimension, String> gives,
    Optional<Match.Table> table) {
  /// What the form offers to give.
  static final List<Dimension> GIVEN =
      List.of(
          Dimension.TEAM,
          Dimension.FEATURE,
          Dimension.ENVIRONMENT,
          Dimension.TENANT,
          Dimension.USE_CASE);

  static final RuleForm BLANK = new RuleForm("", "apiKey", false, "", Map.of(), Optional.empty());

  static RuleForm of(Rule rule) {
    String reads = rule.tag().isEmpty() ? rule.dimension().id() : "tag:" + rule.tag();
    return switch (rule.match()) {
      case Match.Wildcard(String pattern, Map<Dimension, String> gives) ->
          new RuleForm(rule.name(), reads, false, pattern, gives, Optional.empty());
      case Match.Expression(var regex, Map<Dimension, String> gives) ->
          new RuleForm(rule.name(), reads, true, regex.text(), gives, Optional.empty());
      case Match.Table table ->
          new RuleForm(rule.name(), reads, false, "", Map.of(), Optional.of(table));
    };
  }

  /// @throws UsageException saying what is missing or wrong, and where
  Rule rule() {
    RuleDraft draft = RuleDraft.reading(reads);
    if (table.isPresent()) {
      return draft.lookingUp(name, table.get());
    }
    Map<String, String> named = new LinkedHashMap<>();
    gives.forEach(
        (dimension, value) -> {
          if (!value.isBlank()) {
            named.put(dimension.id(), value);
          }
        });
    RuleDraft giving = draft.giving(named);
    return isExpression ? giving.matching(name, pattern) : giving.like(name, pattern);
  }
}

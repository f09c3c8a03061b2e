package dev.costwright.app.sample;

import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The company's attribution rules: which key belongs to which feature, team and environment. The
/// key that nobody owns has none, so its spend stays untagged.
final class KeyRules {
  static final String NAME = "rules.json";

  private KeyRules() {}

  static RuleSet of(Company company) {
    return new RuleSet(
        company.features().stream()
            .flatMap(feature -> feature.team().stream().flatMap(team -> rules(feature, team)))
            .toList());
  }

  private static Stream<Rule> rules(Feature feature, Team team) {
    return keys(feature).stream()
        .flatMap(key -> key.environment().stream().map(use -> rule(feature, team, key, use)));
  }

  private static List<ApiKey> keys(Feature feature) {
    return Stream.concat(Stream.of(feature.key()), feature.stagingKey().stream()).toList();
  }

  private static Rule rule(Feature feature, Team team, ApiKey key, Environment use) {
    return new Rule(
        key.name(),
        Dimension.API_KEY,
        "",
        key.exported(),
        Map.of(
            Dimension.TEAM, team.id(),
            Dimension.FEATURE, feature.id(),
            Dimension.ENVIRONMENT, use.id()));
  }
}

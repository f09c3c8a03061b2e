package dev.costwright.app.sample;

import java.util.ArrayList;
import java.util.List;

/// The company's attribution rules: which key belongs to which feature, team and environment. The
/// key that nobody owns has none, so its spend stays untagged.
final class RulesJson {
  static final String NAME = "rules.json";

  private RulesJson() {}

  static String text(Company company) {
    List<String> rules = new ArrayList<>();
    for (Feature feature : company.features()) {
      feature
          .team()
          .ifPresent(
              team -> company.keysOf(feature).forEach(key -> rules.add(rule(feature, team, key))));
    }
    return "{\n  \"rules\": [\n" + String.join(",\n", rules) + "\n  ]\n}\n";
  }

  private static String rule(Feature feature, Team team, ApiKey key) {
    String environment = key.environment().map(Environment::id).orElseThrow();
    return """
        {
          "name": "%s",
          "match": {"dimension": "apiKey", "pattern": "%s"},
          "gives": {"team": "%s", "feature": "%s", "environment": "%s"}
        }\
    """
        .formatted(key.name(), key.exported(), team.id(), feature.id(), environment);
  }
}

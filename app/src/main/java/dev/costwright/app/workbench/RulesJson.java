package dev.costwright.app.workbench;

import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.usage.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Attribution rules as JSON: `{"rules": [{"name", "match": {"dimension" or "tag", "pattern"},
/// "gives": {dimension: value}}]}`.
final class RulesJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final String origin;

  private RulesJson(String origin) {
    this.origin = origin;
  }

  static RuleSet read(Path file) {
    try {
      return parse(java.nio.file.Files.readString(file), file.toString());
    } catch (IOException unreadable) {
      throw new InputException(
          "Expected a file with attribution rules, could not read %s: %s"
              .formatted(file, unreadable.getMessage()),
          unreadable);
    }
  }

  /// @param origin names the text in messages
  static RuleSet parse(String json, String origin) {
    return new RulesJson(origin).parse(json);
  }

  static String write(RuleSet rules) {
    ObjectNode document = MAPPER.createObjectNode();
    ArrayNode list = document.putArray("rules");
    rules.rules().forEach(rule -> write(rule, list.addObject()));
    return MAPPER.writeValueAsString(document);
  }

  private static void write(Rule rule, ObjectNode node) {
    node.put("name", rule.name());
    ObjectNode match = node.putObject("match");
    if (rule.tag().isEmpty()) {
      match.put("dimension", rule.dimension().id());
    } else {
      match.put("tag", rule.tag());
    }
    match.put("pattern", rule.pattern());
    ObjectNode gives = node.putObject("gives");
    new TreeMap<>(rule.gives()).forEach((dimension, value) -> gives.put(dimension.id(), value));
  }

  private RuleSet parse(String json) {
    JsonNode list = tree(json).path("rules");
    if (!list.isArray()) {
      throw new InputException(
          "%s: expected a JSON object with a list \"rules\", found none.".formatted(origin));
    }
    List<Rule> rules = new ArrayList<>();
    for (JsonNode node : list) {
      rules.add(rule(node, rules.size() + 1));
    }
    return new RuleSet(rules);
  }

  private JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException malformed) {
      throw new InputException(
          "%s: expected JSON, found a fault at line %d, column %d: %s"
              .formatted(
                  origin,
                  malformed.getLocation().getLineNr(),
                  malformed.getLocation().getColumnNr(),
                  malformed.getOriginalMessage()),
          malformed);
    }
  }

  private Rule rule(JsonNode node, int number) {
    JsonNode match = node.path("match");
    String tag = match.path("tag").asString("");
    Dimension matched =
        tag.isEmpty() ? dimension(text(match, "dimension", number), number) : Dimension.FEATURE;
    Map<Dimension, String> gives = new EnumMap<>(Dimension.class);
    node.path("gives")
        .properties()
        .forEach(
            given -> gives.put(dimension(given.getKey(), number), given.getValue().asString()));
    if (gives.isEmpty()) {
      throw new InputException(
          "%s, rule %d: expected \"gives\" with at least one dimension, found none."
              .formatted(origin, number));
    }
    String name = node.path("name").asString("rule " + number);
    return new Rule(name, matched, tag, text(match, "pattern", number), gives);
  }

  private String text(JsonNode node, String field, int number) {
    String value = node.path(field).asString("");
    if (value.isEmpty()) {
      throw new InputException(
          "%s, rule %d: expected \"match\" with a text \"%s\", found none."
              .formatted(origin, number, field));
    }
    return value;
  }

  private Dimension dimension(String text, int number) {
    return Dimension.parse(text)
        .orElseThrow(
            () ->
                new InputException(
                    "%s, rule %d: expected a dimension, found \"%s\". Dimensions are %s."
                        .formatted(origin, number, text, Dimension.ids())));
  }
}

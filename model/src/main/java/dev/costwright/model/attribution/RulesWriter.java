package dev.costwright.model.attribution;

import dev.costwright.model.regex.Regex;
import dev.costwright.model.usage.Dimension;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes rules in the shape that {@link RulesReader} reads, one spelling for equal rule sets.
final class RulesWriter {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RulesWriter() {}

  static String write(RuleSet rules) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode list = root.putArray("rules");
    rules.rules().forEach(rule -> write(rule, list.addObject()));
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static void write(Rule rule, ObjectNode node) {
    node.put("name", rule.name());
    if (rule.tag().isEmpty()) {
      node.put("dimension", rule.dimension().id());
    } else {
      node.put("tag", rule.tag());
    }
    switch (rule.match()) {
      case Match.Wildcard(String pattern, Map<Dimension, String> gives) -> {
        node.put("pattern", pattern);
        write(gives, node.putObject("gives"));
      }
      case Match.Expression(Regex regex, Map<Dimension, String> gives) -> {
        node.put("regex", regex.text());
        write(gives, node.putObject("gives"));
      }
      case Match.Table table -> {
        ObjectNode rows = node.putObject("table");
        table.sorted().forEach((key, gives) -> write(gives, rows.putObject(key)));
      }
    }
  }

  private static void write(Map<Dimension, String> gives, ObjectNode node) {
    new TreeMap<Dimension, String>(gives)
        .forEach((dimension, value) -> node.put(dimension.id(), value));
  }
}

package dev.costwright.app.workbench;

import dev.costwright.model.check.Threshold;
import dev.costwright.model.check.Thresholds;
import java.math.BigDecimal;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The limits of checks in the ledger's edits. A limit that this version does not know is
/// passed over.
final class ThresholdsJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private ThresholdsJson() {}

  static String write(Thresholds thresholds) {
    ObjectNode node = MAPPER.createObjectNode();
    new TreeMap<>(thresholds.set())
        .forEach((threshold, value) -> node.put(threshold.id(), value.toPlainString()));
    return MAPPER.writeValueAsString(node);
  }

  static Thresholds parse(String text) {
    JsonNode node = MAPPER.readTree(text);
    Thresholds all = Thresholds.DEFAULT;
    for (Threshold threshold : Threshold.values()) {
      String value = node.path(threshold.id()).asString("");
      all = value.isEmpty() ? all : all.with(threshold, new BigDecimal(value));
    }
    return all;
  }
}

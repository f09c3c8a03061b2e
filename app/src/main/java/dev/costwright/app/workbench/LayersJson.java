package dev.costwright.app.workbench;

import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.cube.LayerOverrides;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.usage.Layer;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// The user's choices of layers as the ledger keeps them.
final class LayersJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private LayersJson() {}

  static String write(LayerOverrides overrides) {
    ArrayNode list = MAPPER.createArrayNode();
    overrides
        .list()
        .forEach(
            override ->
                list.addObject()
                    .put("seller", override.seller())
                    .put("account", override.account())
                    .put("month", override.month().toString())
                    .put("layer", override.layer().name().toLowerCase(Locale.ROOT)));
    return MAPPER.writeValueAsString(list);
  }

  static LayerOverrides parse(String json) {
    return new LayerOverrides(
        MAPPER.readTree(json).valueStream().map(LayersJson::override).toList());
  }

  private static LayerOverride override(JsonNode node) {
    return new LayerOverride(
        node.path("seller").asString(),
        node.path("account").asString(),
        YearMonth.parse(node.path("month").asString()),
        layer(node.path("layer").asString()));
  }

  private static Layer layer(String id) {
    return Arrays.stream(Layer.values())
        .filter(layer -> layer.name().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(
            () ->
                new LedgerException(
                    "Expected a layer among the ledger's own choices, found \"%s\". A newer Costwright wrote it: use that one."
                        .formatted(id)));
  }
}

package dev.costwright.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema in `docs/` names every kind of lever with every parameter, and nothing else.
final class ScenarioSchemaTest {
  private static final Set<String> SHARED =
      Set.of("kind", "name", "on", "where", "source", "floor", "effort");

  @Test
  void namesEveryKindWithItsParameters() throws IOException {
    JsonNode schema =
        JsonMapper.shared().readTree(Files.readString(Path.of("../docs/scenario.schema.json")));
    Map<String, Set<String>> documented = new TreeMap<>();
    for (JsonNode lever : schema.at("/properties/levers/items/oneOf")) {
      documented.put(lever.at("/properties/kind/const").asString(), names(lever));
    }

    Map<String, Set<String>> known = new TreeMap<>();
    for (LeverKind kind : LeverKind.values()) {
      Set<String> ids = new TreeSet<>();
      kind.parameters().stream().map(Parameter::id).forEach(ids::add);
      known.put(kind.id(), ids);
    }
    assertThat(documented).isEqualTo(known);
  }

  /// A dot leads into an object.
  private static Set<String> names(JsonNode lever) {
    Set<String> names = new TreeSet<>();
    lever
        .path("properties")
        .forEachEntry(
            (name, value) -> {
              if (!SHARED.contains(name)) {
                names.add(name);
                value.path("properties").propertyNames().stream()
                    .filter(inner -> !inner.equals("seller") && !inner.equals("model"))
                    .filter(inner -> !value.at("/items").isObject())
                    .forEach(inner -> names.add(name + "." + inner));
              }
            });
    return names;
  }
}

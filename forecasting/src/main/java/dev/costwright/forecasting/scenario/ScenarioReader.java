package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.lever.Lever;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads scenario files. Unknown fields are refused: a misspelt parameter must not pass for its
/// default.
final class ScenarioReader {
  static final String FORMAT = "costwright-scenario";
  static final int VERSION = 1;

  private final String file;

  ScenarioReader(String file) {
    this.file = file;
  }

  Scenario read(String json) {
    return read(Field.whole(file, json, "a scenario"));
  }

  private static Scenario read(Field root) {
    root.only("format", "version", "name", "notes", "baseline", "levers");
    if (!root.at("format").value().asString("").equals(FORMAT)) {
      throw root.at("format").wrong("\"" + FORMAT + "\"");
    }
    long _ = root.at("version").whole(VERSION, VERSION);
    return new Scenario(
        root.at("name").text(),
        BaselineReader.read(root.at("baseline")),
        levers(root.at("levers")),
        root.at("notes").present().map(Field::text).orElse(""));
  }

  static List<Lever> levers(Field list) {
    List<Lever> levers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Field field : list.items()) {
      Lever lever = new LeverReader(field).read();
      if (!names.add(lever.scope().name())) {
        throw field.at("name").wrong("a name that no other lever has");
      }
      levers.add(lever);
    }
    return levers;
  }

  /// Kept values by dimension.
  static Map<Dimension, Set<String>> where(Field field) {
    Map<Dimension, Set<String>> where = new EnumMap<>(Dimension.class);
    if (field.isPresent()) {
      for (String name : field.names()) {
        Field values = field.at(name);
        Dimension dimension =
            Dimension.parse(name)
                .filter(known -> known != Dimension.REQUEST && known != Dimension.SPAN)
                .orElseThrow(() -> values.wrong("a dimension, one of " + Dimension.ids()));
        Set<String> kept = new HashSet<>();
        values.items().forEach(value -> kept.add(value.text()));
        where.put(dimension, kept);
      }
    }
    return where;
  }
}

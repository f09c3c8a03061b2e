package dev.costwright.importers.json;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A flat JSON object within a cell of a table, such as the tags of a cost export.
public final class JsonTexts {
  private JsonTexts() {}

  /// The scalars by name, without surrounding blanks; empty when the text is no JSON object.
  public static Optional<Map<String, String>> of(String cell) {
    if (!(JsonTree.unwrapped(cell) instanceof Fields object)) {
      return Optional.empty();
    }
    Map<String, String> texts = new TreeMap<>();
    object
        .values()
        .forEach(
            (name, value) -> {
              if (value instanceof String text) {
                texts.putIfAbsent(name.strip(), text.strip());
              }
            });
    return Optional.of(texts);
  }
}

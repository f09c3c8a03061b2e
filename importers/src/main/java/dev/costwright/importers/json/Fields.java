package dev.costwright.importers.json;

import java.util.Map;

/// The fields of one object: texts, lists and further fields, by name. Null is left out.
///
/// @param values never changed after reading
record Fields(Map<String, Object> values) {
  static final Fields NONE = new Fields(Map.of());

  /// The value, or empty text.
  Object get(String name) {
    return values.getOrDefault(name, "");
  }
}

package dev.costwright.importers;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What was made of the head of one file, by kind.
final class Seen {
  private final Map<Class<?>, Object> made = new HashMap<>();

  <T> T get(Class<T> kind, Supplier<T> reader) {
    Object known = made.get(kind);
    if (known == null) {
      T fresh = reader.get();
      made.put(kind, fresh);
      return fresh;
    }
    return kind.cast(known);
  }
}

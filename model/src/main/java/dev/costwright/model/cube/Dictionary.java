package dev.costwright.model.cube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The values of one dimension or tag, numbered from 1; {@link #ABSENT} stands for none.
final class Dictionary {
  static final int ABSENT = 0;

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> values = new ArrayList<>(List.of(""));

  /// The value's number. A file that says `(untagged)` says nothing.
  int idOf(String value) {
    if (value.equals(Pivot.UNTAGGED)) {
      return ABSENT;
    }
    Integer known = ids.putIfAbsent(value, values.size());
    if (known != null) {
      return known;
    }
    values.add(value);
    return values.size() - 1;
  }

  /// The value, or `(untagged)` for {@link #ABSENT}.
  String name(int id) {
    return id == ABSENT ? Pivot.UNTAGGED : values.get(id);
  }

  /// The value, or empty text for {@link #ABSENT}.
  String value(int id) {
    return values.get(id);
  }

  /// How many numbers are in use, {@link #ABSENT} included.
  int size() {
    return values.size();
  }
}

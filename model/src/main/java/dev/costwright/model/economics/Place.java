package dev.costwright.model.economics;

import dev.costwright.model.usage.Metric;
import java.util.ArrayList;
import java.util.List;

/// What a metric speaks of: a value for each key, blank for all of them.
///
/// @param values in order of {@link EconomicsKey}
record Place(List<String> values) {
  Place {
    values = List.copyOf(values);
  }

  static Place of(Metric metric) {
    List<String> values = new ArrayList<>();
    for (EconomicsKey key : EconomicsKey.values()) {
      values.add(key.of(metric));
    }
    return new Place(values);
  }

  /// A bit for each key that is named.
  int mask() {
    int mask = 0;
    for (int key = 0; key < values.size(); key++) {
      mask |= values.get(key).isEmpty() ? 0 : 1 << key;
    }
    return mask;
  }

  /// The coarser place that names only the keys of a mask.
  Place within(int mask) {
    List<String> kept = new ArrayList<>();
    for (int key = 0; key < values.size(); key++) {
      kept.add((mask & 1 << key) == 0 ? "" : values.get(key));
    }
    return new Place(kept);
  }
}

package dev.costwright.app.focus;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All rows of one place: its parts, and the counts that no price is put on.
final class Roll {
  /// Requests, errors and the like: said once for each place, on its first row.
  static final List<Measure> COUNTS =
      Arrays.stream(Measure.values())
          .filter(measure -> measure.kind() == Measure.Kind.COUNT)
          .toList();

  private final Map<Part, Sum> parts = new HashMap<>();
  private final long[] counts = new long[COUNTS.size()];

  Roll() {
    Arrays.fill(counts, ABSENT);
  }

  Sum sum(Part part) {
    return parts.computeIfAbsent(part, _ -> new Sum());
  }

  void count(CubeRow row) {
    for (int i = 0; i < counts.length; i++) {
      long value = row.measure(COUNTS.get(i));
      if (value != ABSENT) {
        counts[i] = counts[i] == ABSENT ? value : Math.addExact(counts[i], value);
      }
    }
  }

  /// In their order.
  Map<Part, Sum> parts() {
    return new TreeMap<>(parts);
  }

  /// The measure, or absent.
  long count(Measure measure) {
    return counts[COUNTS.indexOf(measure)];
  }
}

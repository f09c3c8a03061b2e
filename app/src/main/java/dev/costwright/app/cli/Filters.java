package dev.costwright.app.cli;

import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Dimension;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads `DIM=VALUE` filters.
final class Filters {
  private Filters() {}

  /// Kept values per dimension; one given again adds a value.
  static Map<Dimension, Set<String>> of(List<String> where) {
    Map<Dimension, Set<String>> kept = new EnumMap<>(Dimension.class);
    for (String filter : where) {
      int equals = filter.indexOf('=');
      if (equals < 0) {
        throw new UsageException(
            "Expected DIM=VALUE after --where, such as team=support, found \"%s\"."
                .formatted(filter));
      }
      kept.computeIfAbsent(
              Choices.dimension(filter.substring(0, equals)), dimension -> new HashSet<>())
          .add(filter.substring(equals + 1));
    }
    return kept;
  }
}

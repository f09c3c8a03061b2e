package dev.costwright.model.cube;

import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which rows of a cube are asked for; the parts mean what they mean in {@link PivotQuery}.
///
/// @param period empty for all time
/// @param layer which evidence counts
/// @param where kept values per dimension
public record RowQuery(
    Optional<Period> period, LayerChoice layer, Map<Dimension, Set<String>> where) {
  public RowQuery {
    where = Map.copyOf(where);
  }

  /// Everything that counts in a layer choice.
  public static RowQuery all(LayerChoice layer) {
    return new RowQuery(Optional.empty(), layer, Map.of());
  }
}

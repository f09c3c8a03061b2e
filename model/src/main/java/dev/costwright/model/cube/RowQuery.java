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
/// @param trueUp how detail meets money in `best`; as the cube says when empty
public record RowQuery(
    Optional<Period> period,
    LayerChoice layer,
    Map<Dimension, Set<String>> where,
    Optional<TrueUp> trueUp) {
  public RowQuery {
    where = Map.copyOf(where);
  }

  /// With detail as it was counted and priced, whatever the cube says: whoever prices rows again
  /// must find them so.
  public RowQuery(Optional<Period> period, LayerChoice layer, Map<Dimension, Set<String>> where) {
    this(period, layer, where, Optional.of(TrueUp.REMAINDER));
  }

  /// Everything that counts in a layer choice.
  public static RowQuery all(LayerChoice layer) {
    return new RowQuery(Optional.empty(), layer, Map.of());
  }
}

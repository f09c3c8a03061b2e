package dev.costwright.model.cube;

import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A question to the cube.
///
/// A call, and a bucket shorter than a day, belongs to the step that holds its start in the asked
/// for zone. A bucket of a day or more is indivisible: it stays on the day its issuer names, in
/// every zone, so a provider's UTC days stay whole in a report of local days.
///
/// @param by at most three dimensions, outermost first
/// @param grain how time is cut
/// @param period empty for all time; days and steps are counted in its zone, UTC when empty
/// @param layer which evidence counts
/// @param where kept values per dimension; `(untagged)` stands for rows without a value, `(not in
/// detail)` for what only the money layer knows
/// @param trueUp how detail meets money in `best`; as the cube says when empty
public record PivotQuery(
    List<Dimension> by,
    TimeGrain grain,
    Optional<Period> period,
    LayerChoice layer,
    Map<Dimension, Set<String>> where,
    Optional<TrueUp> trueUp) {
  public static final int MAX_DIMENSIONS = 3;

  public PivotQuery {
    by = List.copyOf(by);
    where = Map.copyOf(where);
    if (by.size() > MAX_DIMENSIONS) {
      throw new IllegalArgumentException("Expected at most 3 dimensions, found " + by);
    }
  }

  /// With the cube's true-up.
  public PivotQuery(
      List<Dimension> by,
      TimeGrain grain,
      Optional<Period> period,
      LayerChoice layer,
      Map<Dimension, Set<String>> where) {
    this(by, grain, period, layer, where, Optional.empty());
  }

  /// The same with a true-up of its own, or the cube's when empty.
  public PivotQuery with(Optional<TrueUp> other) {
    return new PivotQuery(by, grain, period, layer, where, other);
  }

  /// The same with detail as it was counted, whatever the cube says.
  public PivotQuery asCounted() {
    return with(Optional.of(TrueUp.REMAINDER));
  }
}

package dev.costwright.app.ui.whatif;

import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rows of the ledger that a figure stands on.
///
/// @param rows how many
/// @param dearest some of them
public record Behind(long rows, List<Evidence> dearest) {
  public static final Behind NOTHING = new Behind(0, List.of());

  public Behind {
    dearest = List.copyOf(dearest);
  }

  /// What selects them: the rows of a window that also have these values.
  public static PivotQuery query(Baseline.Window window, Map<Dimension, Set<String>> where) {
    RowQuery rows = window.query();
    return new PivotQuery(
            List.of(), TimeGrain.TOTAL, rows.period(), rows.layer(), both(rows.where(), where))
        .asCounted();
  }

  /// Values that both filters keep.
  private static Map<Dimension, Set<String>> both(
      Map<Dimension, Set<String>> one, Map<Dimension, Set<String>> other) {
    Map<Dimension, Set<String>> both = new HashMap<>(one);
    other.forEach(
        (dimension, values) ->
            both.merge(
                dimension,
                values,
                (kept, more) -> {
                  Set<String> common = new HashSet<>(kept);
                  common.retainAll(more);
                  return common;
                }));
    return both;
  }
}

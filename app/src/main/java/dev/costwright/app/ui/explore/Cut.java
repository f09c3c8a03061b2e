package dev.costwright.app.ui.explore;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the user asked for.
///
/// @param by groups, outermost first; one to three
/// @param where kept values; a dimension without an entry keeps all
record Cut(
    List<Dimension> by,
    TimeGrain grain,
    Reach reach,
    LayerChoice layer,
    Map<Dimension, Set<String>> where) {
  static final Cut FIRST =
      new Cut(List.of(Dimension.TEAM), TimeGrain.MONTH, Reach.NEAR, LayerChoice.BEST, Map.of());

  Cut {
    by = List.copyOf(by);
    where = Map.copyOf(where);
  }

  /// Adds a group, or takes it away; the last one stays, a fourth takes the place of the third.
  Cut toggled(Dimension dimension) {
    List<Dimension> groups = new ArrayList<>(by);
    if (!groups.remove(dimension)) {
      if (groups.size() == PivotQuery.MAX_DIMENSIONS) {
        groups.removeLast();
      }
      groups.add(dimension);
    }
    return groups.isEmpty() ? this : new Cut(groups, grain, reach, layer, where);
  }

  Cut withGrain(TimeGrain chosen) {
    return new Cut(by, chosen, reach, layer, where);
  }

  Cut withReach(Reach chosen) {
    return new Cut(by, grain, chosen, layer, where);
  }

  Cut withLayer(LayerChoice chosen) {
    return new Cut(by, grain, reach, chosen, where);
  }

  /// Keeps only these values; all or none of `known` means no filter.
  Cut keeping(Dimension dimension, Set<String> kept, Set<String> known) {
    Map<Dimension, Set<String>> filters = new HashMap<>(where);
    if (kept.isEmpty() || kept.containsAll(known)) {
      filters.remove(dimension);
    } else {
      filters.put(dimension, Set.copyOf(kept));
    }
    return new Cut(by, grain, reach, layer, filters);
  }

  Cut withoutFilters() {
    return new Cut(by, grain, reach, layer, Map.of());
  }
}

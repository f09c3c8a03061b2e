package dev.costwright.app.ui.explore;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the user asked for.
///
/// @param by groups, outermost first; one to three
/// @param where kept values; a dimension without an entry keeps all
/// @param trueUp how detail meets money; as the ledger says when empty
record Cut(
    List<Dimension> by,
    TimeGrain grain,
    Reach reach,
    LayerChoice layer,
    Map<Dimension, Set<String>> where,
    Optional<TrueUp> trueUp) {
  static final Cut FIRST =
      new Cut(
          List.of(Dimension.TEAM),
          TimeGrain.MONTH,
          Reach.NEAR,
          LayerChoice.BEST,
          Map.of(),
          Optional.empty());

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
    return groups.isEmpty() ? this : new Cut(groups, grain, reach, layer, where, trueUp);
  }

  Cut withGrain(TimeGrain chosen) {
    return new Cut(by, chosen, reach, layer, where, trueUp);
  }

  Cut withReach(Reach chosen) {
    return new Cut(by, grain, chosen, layer, where, trueUp);
  }

  Cut withLayer(LayerChoice chosen) {
    return new Cut(by, grain, reach, chosen, where, trueUp);
  }

  Cut withTrueUp(TrueUp chosen) {
    return new Cut(by, grain, reach, layer, where, Optional.of(chosen));
  }

  /// Keeps only these values; all or none of `known` means no filter.
  Cut keeping(Dimension dimension, Set<String> kept, Set<String> known) {
    Map<Dimension, Set<String>> filters = new HashMap<>(where);
    if (kept.isEmpty() || kept.containsAll(known)) {
      filters.remove(dimension);
    } else {
      filters.put(dimension, Set.copyOf(kept));
    }
    return new Cut(by, grain, reach, layer, filters, trueUp);
  }

  Cut withoutFilters() {
    return new Cut(by, grain, reach, layer, Map.of(), trueUp);
  }
}

package dev.costwright.model.check;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.pricing.KnownModel;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A model of the price book that metered usage is priced with.
record Used(String seller, String model) {
  /// Each with the rows of its usage, whatever files call it.
  static Map<Used, List<Pivot.Row>> models(Look look) {
    Map<Used, List<Pivot.Row>> used = new LinkedHashMap<>();
    for (Pivot.Row row :
        look.pivot(LayerChoice.METERED, TimeGrain.TOTAL, Dimension.SELLER, Dimension.MODEL)
            .rows()) {
      look.prices()
          .model(row.key().getFirst(), row.key().getLast())
          .ifPresent(known -> used.computeIfAbsent(of(known), _ -> new ArrayList<>()).add(row));
    }
    return used;
  }

  private static Used of(KnownModel known) {
    return new Used(known.seller(), known.id());
  }
}

package dev.costwright.app.ui.prices;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the screen asks of the open ledger.
public interface PriceDesk {
  /// The prices in use. Quick.
  PriceBook book();

  /// The models that the ledger used. Reads the whole cube: runs in the background.
  LedgerModels models();

  static PriceDesk of(Workbench workbench) {
    return new PriceDesk() {
      @Override
      public PriceBook book() {
        return workbench.prices();
      }

      @Override
      public LedgerModels models() {
        return LedgerModels.of(
            workbench.prices(),
            List.of(
                workbench.pivot(byModel(LayerChoice.METERED)),
                workbench.pivot(byModel(LayerChoice.OBSERVED))));
      }
    };
  }

  private static PivotQuery byModel(LayerChoice layer) {
    return new PivotQuery(
        List.of(Dimension.SELLER, Dimension.MODEL),
        TimeGrain.TOTAL,
        Optional.empty(),
        layer,
        Map.of());
  }
}

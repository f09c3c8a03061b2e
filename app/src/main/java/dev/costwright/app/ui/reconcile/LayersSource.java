package dev.costwright.app.ui.reconcile;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.usage.Layer;
import java.util.List;
import java.util.Optional;

/// What the choice of layers asks of the open ledger.
interface LayersSource {
  /// In order of seller, account and month.
  List<LayerMonth> months();

  /// Lets a layer count in place of the rule; empty lets the rule stand again.
  void choose(LayerMonth month, Optional<Layer> layer);

  static LayersSource of(Workbench workbench) {
    return new LayersSource() {
      @Override
      public List<LayerMonth> months() {
        return workbench.layers().months();
      }

      @Override
      public void choose(LayerMonth of, Optional<Layer> layer) {
        layer.ifPresentOrElse(
            chosen ->
                workbench
                    .layers()
                    .choose(new LayerOverride(of.seller(), of.account(), of.month(), chosen)),
            () -> workbench.layers().clear(of.seller(), of.account(), of.month()));
      }
    };
  }
}

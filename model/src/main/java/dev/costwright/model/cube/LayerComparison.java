package dev.costwright.model.cube;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import java.util.Map;
import java.util.Optional;

/// What each layer says of one seller, side by side. Layers are compared, never added.
///
/// @param seller or `(untagged)`
/// @param layers only those that have facts of the seller
/// @param gatewayEstimate what gateways themselves say it cost, in the reporting currency; empty
/// when none says anything
public record LayerComparison(
    String seller, Map<Layer, Pivot.Cell> layers, Optional<Money> gatewayEstimate) {
  public LayerComparison {
    layers = Map.copyOf(layers);
  }
}

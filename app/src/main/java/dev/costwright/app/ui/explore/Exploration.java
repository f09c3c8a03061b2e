package dev.costwright.app.ui.explore;

import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The answer to a cut, computed from one state of the ledger.
///
/// @param layers what each choice of evidence gives under the same filters
/// @param lastDay the last day with facts: the last step may be cut short by it
record Exploration(
    Cut cut,
    PivotQuery query,
    Grid grid,
    Coverage coverage,
    List<Facet> facets,
    Map<LayerChoice, Money> layers,
    LocalDate lastDay) {
  Money cost(LayerChoice layer) {
    return layers.getOrDefault(layer, Money.zero(coverage.total().currency()));
  }
}

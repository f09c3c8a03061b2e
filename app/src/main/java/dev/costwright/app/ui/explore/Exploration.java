package dev.costwright.app.ui.explore;

import dev.costwright.app.uikit.Messages;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The answer to a cut, computed from one state of the ledger.
///
/// @param layers what each choice of evidence gives under the same filters; a choice without facts
/// gives nothing
/// @param trueUps the ways of detail to meet money that can be chosen, in order; none where all
/// money has detail of its own layer
/// @param lastDay the last day with facts: the last step may be cut short by it
record Exploration(
    Cut cut,
    PivotQuery query,
    Grid grid,
    Gaps gaps,
    Coverage coverage,
    List<Facet> facets,
    Map<LayerChoice, Pivot.Cell> layers,
    List<Offered> trueUps,
    LocalDate lastDay) {
  /// One way of detail to meet money.
  ///
  /// @param notInDetail what it leaves
  /// @param isChosen whether the figures are made so
  record Offered(TrueUp trueUp, Money notInDetail, boolean isChosen) {}

  Exploration {
    trueUps = List.copyOf(trueUps);
  }

  /// Empty where the evidence is lacking, or none of it has a price: {@link #lack} says which.
  Optional<Money> cost(LayerChoice layer) {
    return Optional.ofNullable(layers.get(layer)).flatMap(Pivot.Cell::known);
  }

  /// Why a choice of evidence gives no money, in words.
  String lack(LayerChoice layer) {
    return Messages.text(
        layers.containsKey(layer)
            ? "explore.lack.price"
            : "explore.lack." + layer.name().toLowerCase(Locale.ROOT));
  }
}

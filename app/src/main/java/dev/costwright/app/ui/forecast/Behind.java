package dev.costwright.app.ui.forecast;

import dev.costwright.model.cube.Evidence;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;

/// The rows of the ledger that a step of the past stands on.
///
/// @param cost of the step as the ledger has it; absent when it has no row of it
/// @param rows how many
/// @param unpriced of them, without a known cost
/// @param dearest some of them
record Behind(Optional<Money> cost, long rows, long unpriced, List<Evidence> dearest) {
  Behind {
    dearest = List.copyOf(dearest);
  }
}

package dev.costwright.app.ui.bridge;

import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.Pivot;
import java.util.List;

/// The rows of one period that a figure stands on.
///
/// @param cell their sums
/// @param dearest some of them, in full
record Behind(Pivot.Cell cell, List<Evidence> dearest) {
  Behind {
    dearest = List.copyOf(dearest);
  }
}

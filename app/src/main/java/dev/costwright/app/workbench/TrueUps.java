package dev.costwright.app.workbench;

import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.time.TimeGrain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// How detail meets money where they come from different layers: the user's choice, kept as an edit
/// that undo takes back. No total depends on it; a closed month keeps the choice of its close.
public final class TrueUps {
  private final OwnEdits edits;
  private final Supplier<Cube> cube;

  TrueUps(OwnEdits edits, Supplier<Cube> cube) {
    this.edits = edits;
    this.cube = cube;
  }

  /// The one that holds.
  public TrueUp current() {
    return edits.trueUp();
  }

  /// Lets another one hold. Choosing the one that holds changes nothing.
  public void choose(TrueUp choice) {
    if (!choice.equals(current())) {
      edits.saveTrueUp(choice);
    }
  }

  /// What a choice makes of all time: its remainder and what it scales.
  public Coverage of(TrueUp choice) {
    return cube.get()
        .pivot(
            new PivotQuery(
                List.of(),
                TimeGrain.TOTAL,
                Optional.empty(),
                LayerChoice.BEST,
                Map.of(),
                Optional.of(choice)))
        .coverage();
  }
}

package dev.costwright.app.ui.shell;

import dev.costwright.app.ui.ledger.Exchange;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Watch;
import dev.costwright.model.problem.CostwrightException;
import java.nio.file.Path;
import java.util.Optional;

/// What came of work on a closed ledger: the ledger that is there now, open again.
///
/// @param problem why the work was not done; the ledger is then as it was
record Exchanged(Workbench after, Optional<CostwrightException> problem) {
  /// Closes the ledger, does the work, and opens what is there.
  ///
  /// @throws CostwrightException when what is there cannot be opened
  static Exchanged of(Workbench before, Exchange.Work work, Watch watch) {
    Path folder = before.ledger().folder();
    before.close();
    Optional<CostwrightException> problem = Optional.empty();
    try {
      work.run(folder, watch);
    } catch (CostwrightException notDone) {
      problem = Optional.of(notDone);
    }
    return new Exchanged(Workbench.openOrCreate(folder), problem);
  }
}

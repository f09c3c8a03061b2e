package dev.costwright.app.ui.ledger;

import dev.costwright.app.workbench.Progress;
import dev.costwright.model.ledger.Comparison;
import dev.costwright.model.ledger.Verification;
import java.nio.file.Path;

/// What the cards ask of the ledger, off the window's thread.
interface LedgerDesk {
  LedgerFacts facts();

  /// Recomputes every hash, and remembers what came of it.
  Verification verify(Progress progress);

  /// Writes a backup into the ledger's own folder.
  Path backUp(Progress progress);

  /// Both sides of a restore.
  Comparison compare(Path backup);
}

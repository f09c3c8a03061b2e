package dev.costwright.app.cli;

import dev.costwright.app.workbench.WatchedLedger;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.LedgerException;

/// Backs the ledger up after a command that changed it in any way, when a backup is due: after the
/// command's own result is out, and never at the price of it.
final class AutomaticBackup {
  private AutomaticBackup() {}

  static void ifDue(Session session, Workbench workbench) {
    try {
      var _ =
          workbench
              .ledger()
              .backUpIfDue(
                  session.terminal().clock().instant(),
                  WatchedLedger.watch(session.progress("backup")));
      session.terminal().clearProgress();
    } catch (CancelledException stopped) {
      session.message("The automatic backup was cancelled; the next command tries again.");
    } catch (LedgerException | InputException failed) {
      session.message(
          "What you asked for is done, but the automatic backup failed: " + failed.getMessage());
    }
  }
}

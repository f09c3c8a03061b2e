package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.RunningTask;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.workbench.WatchedLedger;
import dev.costwright.app.workbench.Workbench;
import java.time.Instant;
import javafx.collections.ListChangeListener;

/// Backs the ledger up in the background when a backup is due: as the window opens, and whenever
/// other work has ended. One that fails is tried again after the next work. On the window's
/// thread.
final class QuietBackups {
  private final Workbench workbench;
  private final Tasks tasks;
  private boolean isLooking;

  QuietBackups(Workbench workbench, Tasks tasks) {
    this.workbench = workbench;
    this.tasks = tasks;
  }

  void begin() {
    tasks.running().addListener((ListChangeListener<RunningTask>) _ -> lookWhenIdle());
    lookWhenIdle();
  }

  private void lookWhenIdle() {
    if (!tasks.running().isEmpty()) {
      return;
    }
    if (isLooking) {
      // the end of the look itself
      isLooking = false;
      return;
    }
    isLooking = true;
    var _ =
        tasks.run(
            "backup.task",
            progress ->
                workbench.ledger().backUpIfDue(Instant.now(), WatchedLedger.watch(progress)),
            _ -> {},
            _ -> {});
  }
}

package dev.costwright.app.ui.ledger;

import dev.costwright.model.ledger.Watch;
import java.nio.file.Path;

/// Closes the ledger that the window shows, has the files of its folder changed, and shows what is
/// there then. On the window's thread.
@FunctionalInterface
public interface Exchange {
  /// What is done while the ledger is closed.
  @FunctionalInterface
  interface Work {
    void run(Path folder, Watch watch);
  }

  /// @param titleKey message that says what is being done
  void begin(String titleKey, Work work);
}

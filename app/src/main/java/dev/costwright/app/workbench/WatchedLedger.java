package dev.costwright.app.workbench;

import dev.costwright.model.ledger.Watch;

/// Progress of long work on a ledger, as the model asks for it.
public final class WatchedLedger {
  private WatchedLedger() {}

  public static Watch watch(Progress progress) {
    return new Watch() {
      @Override
      public void at(long done, long of) {
        progress.at(done, of);
      }

      @Override
      public boolean isCancelled() {
        return progress.isCancelled();
      }
    };
  }
}

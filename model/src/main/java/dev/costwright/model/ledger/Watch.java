package dev.costwright.model.ledger;

import dev.costwright.model.problem.CancelledException;

/// Hears how far long work on a ledger is, and may stop it.
public interface Watch {
  /// Nobody watches.
  Watch NONE =
      new Watch() {
        @Override
        public void at(long done, long of) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /// @param of the whole, in the same unit
  void at(long done, long of);

  /// Asked often.
  boolean isCancelled();

  /// @throws CancelledException when the work is to stop
  default void step(long done, long of) {
    if (isCancelled()) {
      throw new CancelledException("Cancelled; nothing was changed.");
    }
    at(done, of);
  }
}

package dev.costwright.app.workbench;

/// Hears how far a long task is, and says when to stop. Called from the working thread.
public interface Progress {
  /// Nobody watches, nobody cancels.
  Progress NONE =
      new Progress() {
        @Override
        public void at(long done, long of) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /// @param done in the task's own unit
  /// @param of the whole, or 0 while it is unknown
  void at(long done, long of);

  /// Asked often; a task that sees `true` throws `CancelledException` and leaves nothing behind.
  boolean isCancelled();
}

package dev.costwright.app.uikit;

import dev.costwright.app.workbench.Progress;
import dev.costwright.model.problem.CostwrightException;
import java.util.function.Consumer;

/// Where long work is done, so that the window never waits. View-models are given one; tests give
/// one that works on their own thread.
public interface Background {
  /// Work off the window's thread. It asks `progress` often whether to stop.
  @FunctionalInterface
  interface Work<T> {
    T run(Progress progress);
  }

  /// Work that was started.
  @FunctionalInterface
  interface Job {
    /// Asks the work to stop; it ends with `CancelledException`.
    void cancel();
  }

  /// Starts work; exactly one of the two hears how it ended, on the window's thread. Work that
  /// ends with a bug is a problem too, a `DefectException`.
  ///
  /// @param titleKey message that says what is being done, such as `importing.task.read`
  <T> Job run(
      String titleKey, Work<T> work, Consumer<T> onDone, Consumer<CostwrightException> onProblem);
}

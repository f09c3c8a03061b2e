package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.workbench.Progress;
import dev.costwright.model.problem.CostwrightException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Runs work on the test's own thread, one step at a time, so that a test can cancel in between.
final class StepwiseBackground implements Background {
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> Job run(
      String name, Work<T> work, Consumer<T> onDone, Consumer<CostwrightException> onProblem) {
    boolean[] cancelled = new boolean[1];
    Progress progress =
        new Progress() {
          @Override
          public void at(long done, long of) {}

          @Override
          public boolean isCancelled() {
            return cancelled[0];
          }
        };
    waiting.add(
        () -> {
          T result;
          try {
            result = work.run(progress);
          } catch (CostwrightException problem) {
            onProblem.accept(problem);
            return;
          }
          onDone.accept(result);
        });
    return () -> cancelled[0] = true;
  }

  void runOne() {
    waiting.remove().run();
  }

  void runAll() {
    while (!waiting.isEmpty()) {
      runOne();
    }
  }
}

package dev.costwright.app.uikit;

import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.DefectException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The window's background: runs work on the workers, tells its end on the window's thread, and
/// lists what is running.
public final class Tasks implements Background {
  private final Executor workers;
  private final Executor window;
  private final Consumer<Throwable> onBug;
  private final Set<RunningTask> unfinished = ConcurrentHashMap.newKeySet();
  private final ObservableList<RunningTask> running = FXCollections.observableArrayList();

  private volatile boolean isStopped;

  /// Held here: a view of a list that nobody holds loses its listeners.
  private final ObservableList<RunningTask> shown =
      FXCollections.unmodifiableObservableList(running);

  /// @param workers where work is done
  /// @param window where ends are told
  /// @param onBug hears of failures that are nobody's but ours
  public Tasks(Executor workers, Executor window, Consumer<Throwable> onBug) {
    this.workers = workers;
    this.window = window;
    this.onBug = onBug;
  }

  /// What is running now, oldest first. Changes on the window's thread.
  public ObservableList<RunningTask> running() {
    return shown;
  }

  /// Asks all work to stop, and begins none from now on. Called on any thread.
  public void stop() {
    isStopped = true;
    unfinished.forEach(RunningTask::cancel);
  }

  @Override
  public <T> Job run(
      String titleKey, Work<T> work, Consumer<T> onDone, Consumer<CostwrightException> onProblem) {
    if (isStopped) {
      return () -> {};
    }
    RunningTask task = new RunningTask(titleKey, window);
    running.add(task);
    unfinished.add(task);
    if (isStopped) {
      task.cancel();
    }
    var _ =
        CompletableFuture.supplyAsync(() -> begin(task, work), workers)
            .whenComplete((_, _) -> unfinished.remove(task))
            .whenCompleteAsync((_, _) -> running.remove(task), window)
            .thenAcceptAsync(onDone, Runnable::run)
            .whenComplete((_, failure) -> tell(failure, onProblem));
    return task;
  }

  /// What waited for a worker when all was stopped never begins.
  private <T> T begin(RunningTask task, Work<T> work) {
    if (isStopped) {
      throw new CancelledException("The window was closed.");
    }
    return work.run(task.progress());
  }

  private void tell(@Nullable Throwable failure, Consumer<CostwrightException> onProblem) {
    switch (failure) {
      case null -> {}
      case CompletionException wrapped -> tell(wrapped.getCause(), onProblem);
      case CostwrightException problem -> onProblem.accept(problem);
      default -> {
        // the asker must hear too, or it waits for ever
        onProblem.accept(new DefectException(failure));
        onBug.accept(failure);
      }
    }
  }
}

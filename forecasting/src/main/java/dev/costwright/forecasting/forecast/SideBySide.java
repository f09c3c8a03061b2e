package dev.costwright.forecasting.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Works on things that know nothing of each other, several at once. Results come in the order of
/// the things, so that any number of threads gives the same bits.
public final class SideBySide {
  /// Who waits hears this often whether to stop.
  private static final long PATIENCE_MILLIS = 50;

  private SideBySide() {}

  /// As many at once as there are processors.
  public static int usualThreads() {
    return Runtime.getRuntime().availableProcessors();
  }

  /// @param threads at least 1
  /// @param checkpoint called on this thread, again and again, with how many things are done; what
  /// it throws ends the wait at once, and no other thing is begun
  public static <T, R> List<R> of(
      List<T> things, Function<T, R> work, int threads, Checkpoint checkpoint) {
    AtomicInteger finished = new AtomicInteger();
    List<FutureTask<R>> tasks =
        things.stream()
            .map(
                thing ->
                    new FutureTask<R>(
                        () -> {
                          R result = work.apply(thing);
                          finished.incrementAndGet();
                          return result;
                        }))
            .toList();
    Queue<FutureTask<R>> waiting = new ConcurrentLinkedQueue<>(tasks);
    for (int i = 1; i <= Math.min(threads, things.size()); i++) {
      Thread.ofPlatform().daemon().name("costwright-forecast-" + i).start(() -> run(waiting));
    }
    try {
      List<R> done = new ArrayList<>();
      for (FutureTask<R> task : tasks) {
        done.add(result(task, () -> checkpoint.at(finished.get(), things.size())));
      }
      return done;
    } finally {
      waiting.clear();
    }
  }

  private static <R> void run(Queue<FutureTask<R>> waiting) {
    for (FutureTask<R> task = waiting.poll(); task != null; task = waiting.poll()) {
      task.run();
    }
  }

  private static <R> R result(FutureTask<R> task, Runnable heard) {
    try {
      heard.run();
      while (!task.isDone()) {
        await(task);
        heard.run();
      }
      return task.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while forecasting", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A series could not be forecast", failed);
    }
  }

  private static void await(FutureTask<?> task) throws InterruptedException, ExecutionException {
    try {
      var _ = task.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      // asked again until it is done
    }
  }
}

package dev.costwright.forecasting.crew;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// So many threads, the caller among them, that share out pieces of work. Which thread does a
/// piece, and when, is left to chance; results stand in the order of the pieces, so that pieces
/// which do not see each other give the same on any number of threads. The others have the
/// caller's priority.
///
/// @param threads at least 1
public record Crew(int threads) {
  /// The caller alone.
  public static final Crew ONE = new Crew(1);

  public Crew {
    if (threads < 1) {
      throw new IllegalArgumentException("Expected at least one thread, found " + threads);
    }
  }

  /// One thread for each processor.
  public static Crew all() {
    return new Crew(Runtime.getRuntime().availableProcessors());
  }

  public <T> List<T> map(int pieces, IntFunction<T> work) {
    return map(pieces, Crew::unheard, work);
  }

  /// Does every piece and returns what came of each. The first piece, by number, that fails
  /// fails the whole.
  ///
  /// @param heard hears on the caller's thread, before each of the caller's pieces, how many
  /// were begun; it stops the whole by throwing
  public <T> List<T> map(int pieces, IntConsumer heard, IntFunction<T> work) {
    List<FutureTask<T>> tasks =
        IntStream.range(0, pieces)
            .mapToObj(piece -> new FutureTask<>(() -> work.apply(piece)))
            .toList();
    AtomicInteger next = new AtomicInteger();
    List<Thread> others =
        IntStream.range(1, Math.min(threads, pieces))
            .mapToObj(
                number ->
                    Thread.ofPlatform()
                        .daemon()
                        .name("costwright-crew-" + number)
                        .start(() -> take(tasks, next, Crew::unheard)))
            .toList();
    try {
      take(tasks, next, heard);
    } finally {
      next.set(pieces);
      others.forEach(Crew::await);
    }
    List<T> results = new ArrayList<>(pieces);
    tasks.forEach(task -> results.add(result(task)));
    return results;
  }

  private static void unheard(int begun) {}

  private static <T> void take(List<FutureTask<T>> tasks, AtomicInteger next, IntConsumer heard) {
    for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
      heard.accept(i);
      tasks.get(i).run();
    }
  }

  private static void await(Thread other) {
    try {
      other.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while work was shared out", stopped);
    }
  }

  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new IllegalStateException("A piece of work failed", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while work was shared out", stopped);
    }
  }
}

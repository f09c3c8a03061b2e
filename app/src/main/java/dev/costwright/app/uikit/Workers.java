package dev.costwright.app.uikit;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Owns the threads of long work. They are daemons: closing the window ends the program.
public final class Workers implements AutoCloseable {
  private static final int THREADS = 2;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("costwright-worker-", 1).factory());

  public Executor executor() {
    return threads;
  }

  /// Waits for nothing: work that still runs is interrupted.
  @Override
  public void close() {
    threads.shutdownNow();
  }
}

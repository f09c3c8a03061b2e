package dev.costwright.app.uikit;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Owns the threads of long work. They are daemons: closing the window ends the program. Where
/// processors are few the window's thread goes before them (on Linux the launcher asks for it).
public final class Workers implements AutoCloseable {
  private static final int THREADS = 2;

  /// Writing ends within two seconds of being cancelled; what only reads is not waited for longer.
  private static final int PATIENCE_SECONDS = 5;

  private final ExecutorService threads = threads();

  // Nothing relies on the order: the window only answers sooner when processors are few.
  @SuppressWarnings("ThreadPriorityCheck")
  private static ExecutorService threads() {
    return Executors.newFixedThreadPool(
        THREADS,
        Thread.ofPlatform()
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .name("costwright-worker-", 1)
            .factory());
  }

  public Executor executor() {
    return threads;
  }

  /// Begins nothing more, and waits a while for work that runs; {@link Tasks#stop} asks it to end.
  /// Nothing is interrupted: that would close the ledger's file under it.
  @Override
  public void close() {
    threads.shutdown();
    try {
      boolean _ = threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

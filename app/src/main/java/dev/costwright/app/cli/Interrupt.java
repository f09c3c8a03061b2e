package dev.costwright.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Ctrl-C: asks the running command to stop, waits until it has cleaned up, and ends the process
/// with the command's own exit code.
final class Interrupt {
  private static final int PATIENCE_SECONDS = 10;

  private final AtomicBoolean requested = new AtomicBoolean();
  private final AtomicInteger exitCode = new AtomicInteger(ExitCode.CANCELLED.code());
  private final CountDownLatch finished = new CountDownLatch(1);

  private Interrupt() {}

  static Interrupt onShutdown() {
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(new Thread(interrupt::shutDown, "interrupt"));
    return interrupt;
  }

  boolean isRequested() {
    return requested.get();
  }

  void finished(int code) {
    exitCode.set(code);
    finished.countDown();
  }

  private void shutDown() {
    if (finished.getCount() == 0) {
      return;
    }
    requested.set(true);
    try {
      if (finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(exitCode.get());
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.costwright.app.ui.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Measures how long the window's thread keeps something waiting: every 5 ms it asks for a turn
/// and notes how long that took. While a turn is late, it notes what the thread is doing.
final class StallWatch implements AutoCloseable {
  private static final long EVERY_NANOS = 5_000_000;
  private static final long LATE_NANOS = 50_000_000;

  /// @param phase what the user was doing
  /// @param millis how long the window did not answer
  /// @param doing what its thread was doing, as seen late in the wait; empty for short ones
  /// @param workMillis how long its thread and the one that draws were at work meanwhile
  record Stall(String phase, double millis, double workMillis, String doing) {}

  private final Thread watcher =
      Thread.ofPlatform().daemon().name("stall-watch").unstarted(this::watch);
  private final Thread window;
  private final List<Stall> turns = new ArrayList<>();
  private volatile String phase = "start";
  private volatile boolean isOver;
  private long renderer;

  StallWatch(Thread window) {
    this.window = window;
    watcher.setPriority(Thread.MAX_PRIORITY);
    watcher.start();
  }

  void phase(String name) {
    phase = name;
  }

  private void watch() {
    while (!isOver) {
      String now = phase;
      long cpu = cpuNanos();
      long asked = System.nanoTime();
      AtomicLong answered = new AtomicLong();
      Platform.runLater(() -> answered.set(System.nanoTime()));
      String doing = "";
      while (answered.get() == 0 && !isOver) {
        LockSupport.parkNanos(1_000_000);
        if (doing.isEmpty() && answered.get() == 0 && System.nanoTime() - asked > LATE_NANOS) {
          doing = stack();
        }
      }
      if (answered.get() != 0) {
        add(new Stall(now, (answered.get() - asked) / 1e6, (cpuNanos() - cpu) / 1e6, doing));
      }
      LockSupport.parkNanos(EVERY_NANOS);
    }
  }

  private long cpuNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    if (renderer == 0) {
      renderer =
          Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
              .filter(info -> info != null && info.getThreadName().startsWith("QuantumRenderer"))
              .mapToLong(ThreadInfo::getThreadId)
              .findFirst()
              .orElse(0);
    }
    return threads.getThreadCpuTime(window.threadId())
        + (renderer == 0 ? 0 : threads.getThreadCpuTime(renderer));
  }

  private String stack() {
    return Arrays.stream(window.getStackTrace())
        .map(StackTraceElement::toString)
        .filter(frame -> !frame.startsWith("java."))
        .limit(40)
        .collect(Collectors.joining("\n    "));
  }

  private synchronized void add(Stall turn) {
    turns.add(turn);
  }

  /// The longest wait of each phase, in the order of phases.
  synchronized List<Stall> longestByPhase() {
    Map<String, Stall> longest = new LinkedHashMap<>();
    turns.forEach(
        turn -> longest.merge(turn.phase(), turn, (a, b) -> a.millis() >= b.millis() ? a : b));
    return List.copyOf(longest.values());
  }

  @Override
  public void close() {
    isOver = true;
    try {
      watcher.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

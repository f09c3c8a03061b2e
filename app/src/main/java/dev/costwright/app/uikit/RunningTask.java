package dev.costwright.app.uikit;

import dev.costwright.app.workbench.Progress;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// A task as the window shows it: its title, how far it is, and a way to stop it.
public final class RunningTask implements Background.Job {
  /// While the whole is unknown, as in a progress bar.
  public static final double UNKNOWN = -1;

  private static final long PAUSE_NANOS = 100_000_000;

  private final String titleKey;
  private final Executor window;
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(UNKNOWN);
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<Double> latest = new AtomicReference<>(UNKNOWN);
  private final AtomicBoolean posted = new AtomicBoolean();
  private final AtomicLong nextNanos = new AtomicLong(System.nanoTime());

  RunningTask(String titleKey, Executor window) {
    this.titleKey = titleKey;
    this.window = window;
  }

  public String titleKey() {
    return titleKey;
  }

  /// From 0 to 1, or {@link #UNKNOWN}.
  public ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  @Override
  public void cancel() {
    cancelled.set(true);
  }

  Progress progress() {
    return new Progress() {
      @Override
      public void at(long done, long of) {
        latest.set(of > 0 ? (double) done / of : UNKNOWN);
        // one waiting update is enough, however often the work reports, and nobody reads faster
        if (System.nanoTime() - nextNanos.get() >= 0 && posted.compareAndSet(false, true)) {
          nextNanos.set(System.nanoTime() + PAUSE_NANOS);
          window.execute(RunningTask.this::show);
        }
      }

      @Override
      public boolean isCancelled() {
        return cancelled.get();
      }
    };
  }

  private void show() {
    posted.set(false);
    share.set(latest.get());
  }
}

package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Progress;

/// Shows progress as one line that is written over; a few times a second at most.
final class ProgressLine implements Progress {
  private static final long PAUSE_NANOS = 200_000_000;

  private final Terminal terminal;
  private final String what;
  private final boolean silent;
  private long lastNanos = System.nanoTime();

  ProgressLine(Terminal terminal, String what, boolean silent) {
    this.terminal = terminal;
    this.what = what;
    this.silent = silent;
  }

  @Override
  public void at(long done, long of) {
    long now = System.nanoTime();
    if (silent || now - lastNanos < PAUSE_NANOS) {
      return;
    }
    lastNanos = now;
    String share = of > 0 ? " of " + TableText.grouped(of) : "";
    terminal.progress("%s: %s%s".formatted(what, TableText.grouped(done), share));
  }

  @Override
  public boolean isCancelled() {
    return terminal.cancelled().getAsBoolean();
  }
}

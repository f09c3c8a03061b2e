package dev.costwright.app.workbench;

import dev.costwright.importers.EntrySink;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;

/// Hands entries on, tells how many, and stops when the user cancels.
final class WatchedSink implements EntrySink {
  /// Often enough that a cancelled import stops at once, seldom enough to cost nothing.
  private static final int ENTRIES_PER_REPORT = 512;

  private final EntrySink next;
  private final String file;
  private final Progress progress;
  private long entries;

  WatchedSink(EntrySink next, String file, Progress progress) {
    this.next = next;
    this.file = file;
    this.progress = progress;
  }

  @Override
  public void fact(DataSet dataSet, Fact fact) {
    next.fact(dataSet, fact);
    count();
  }

  @Override
  public void metric(Metric metric) {
    next.metric(metric);
    count();
  }

  @Override
  public void invoiceLine(InvoiceLine line) {
    next.invoiceLine(line);
    count();
  }

  @Override
  public void problem(Problem problem) {
    next.problem(problem);
    count();
  }

  void stopIfCancelled() {
    if (progress.isCancelled()) {
      throw new CancelledException("Cancelled: nothing of %s was kept.".formatted(file));
    }
  }

  private void count() {
    if (++entries % ENTRIES_PER_REPORT == 0) {
      progress.at(entries, 0);
      stopIfCancelled();
    }
  }
}

package dev.costwright.app.workbench;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Importer;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.util.Optional;

/// Hands entries on, tells how many, and stops when the user cancels or nothing is readable.
final class WatchedSink implements EntrySink {
  /// Often enough that a cancelled import stops at once, seldom enough to cost nothing.
  private static final int ENTRIES_PER_REPORT = 512;

  private final EntrySink next;
  private final String file;
  private final Progress progress;
  private long entries;
  private long good;
  private Optional<Problem> firstRejected = Optional.empty();

  WatchedSink(EntrySink next, String file, Progress progress) {
    this.next = next;
    this.file = file;
    this.progress = progress;
  }

  @Override
  public void fact(DataSet dataSet, Fact fact) {
    next.fact(dataSet, fact);
    good++;
    count();
  }

  @Override
  public void metric(Metric metric) {
    next.metric(metric);
    good++;
    count();
  }

  @Override
  public void invoiceLine(InvoiceLine line) {
    next.invoiceLine(line);
    good++;
    count();
  }

  @Override
  public void problem(Problem problem) {
    next.problem(problem);
    if (problem.severity() == Problem.Severity.REJECTED) {
      firstRejected = firstRejected.or(() -> Optional.of(problem));
    }
    count();
  }

  /// To be called when the file is read to its end.
  ///
  /// @throws CancelledException when the user cancelled meanwhile
  /// @throws InputException when every row was set aside, or there is none: such a file is no
  /// import. A session log may hold nothing: perhaps nobody answered yet
  void end(Importer importer) {
    stopIfCancelled();
    if (good == 0) {
      firstRejected.ifPresent(
          problem -> {
            throw new InputException(
                "Expected rows to import in %s, found none that can be read. The first is %s"
                    .formatted(file, problem));
          });
      if (entries == 0 && !importer.readsFolders()) {
        throw new InputException(
            "Expected rows to import in %s, found none: it is empty, or has a header only. Export it again for days with data."
                .formatted(file));
      }
    }
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

package dev.costwright.importers;

import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.util.Arrays;

/// Bounds what one file may hand on: problems, which are kept in memory, and sums of counts, which
/// must stay exact when ninety such files are added up in 64 bits.
final class Budget implements EntrySink {
  private static final int MOST_REJECTED = 50_000;
  private static final int MOST_DOUBTS = 10_000;
  private static final long LARGEST_SUM = 100_000_000_000_000_000L;
  private static final Measure[] COUNTS =
      Arrays.stream(Measure.values())
          .filter(measure -> measure.kind() != Measure.Kind.MONEY)
          .toArray(Measure[]::new);

  private final String file;
  private final EntrySink next;
  private final long[] sums = new long[Measure.values().length];
  private int rejected;
  private long doubts;

  Budget(String file, EntrySink next) {
    this.file = file;
    this.next = next;
  }

  @Override
  public void fact(DataSet dataSet, Fact fact) {
    for (Measure measure : COUNTS) {
      count(measure, fact.measure(measure), fact.line());
    }
    next.fact(dataSet, fact);
  }

  private void count(Measure measure, long value, long line) {
    if (value == Fact.ABSENT) {
      return;
    }
    sums[measure.ordinal()] += value;
    if (sums[measure.ordinal()] > LARGEST_SUM) {
      throw new InputException(
          "Expected at most 10^17 %s in one file, found more in %s, line %d. Check the unit of the column; nothing was kept."
              .formatted(measure.id(), file, line));
    }
  }

  @Override
  public void metric(Metric metric) {
    next.metric(metric);
  }

  @Override
  public void invoiceLine(InvoiceLine line) {
    next.invoiceLine(line);
  }

  @Override
  public void problem(Problem problem) {
    if (problem.severity() == Severity.DOUBTFUL) {
      doubts++;
      if (doubts <= MOST_DOUBTS) {
        next.problem(problem);
      }
      return;
    }
    next.problem(problem);
    if (++rejected > MOST_REJECTED) {
      throw new InputException(
          "Expected a file of usage, found more than %,d rows that cannot be read in %s, the last on line %d: %s Check the format; nothing was kept."
              .formatted(MOST_REJECTED, file, problem.location().line(), problem.message()));
    }
  }

  /// Says how many doubts were not told one by one.
  void end() {
    if (doubts > MOST_DOUBTS) {
      next.problem(
          new Problem(
              Severity.DOUBTFUL,
              Location.ofFile(file),
              "",
              "at most %,d rows that deserve a look".formatted(MOST_DOUBTS),
              "%,d more rows deserve a look, for reasons like those listed."
                  .formatted(doubts - MOST_DOUBTS),
              "Look at the rows listed first."));
    }
  }
}

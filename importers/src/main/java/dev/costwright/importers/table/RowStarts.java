package dev.costwright.importers.table;

import dev.costwright.importers.EntrySink;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.util.Set;

/// Collects the lines of damaged rows.
record RowStarts(Set<Long> lines) implements EntrySink {
  @Override
  public void fact(DataSet dataSet, Fact fact) {
    throw new IllegalStateException("Rows are not read here");
  }

  @Override
  public void metric(Metric metric) {
    throw new IllegalStateException("Rows are not read here");
  }

  @Override
  public void invoiceLine(InvoiceLine line) {
    throw new IllegalStateException("Rows are not read here");
  }

  @Override
  public void problem(Problem problem) {
    lines.add(problem.location().line());
  }
}

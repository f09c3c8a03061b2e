package dev.costwright.app.workbench;

import dev.costwright.importers.EntrySink;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;

/// Notes in every fact which file of a folder it is from.
record FileSink(String file, EntrySink next) implements EntrySink {
  @Override
  public void fact(DataSet dataSet, Fact fact) {
    next.fact(dataSet, fact.with(Dimension.SOURCE_FILE, file));
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
    next.problem(problem);
  }
}

package dev.costwright.app.workbench;

import dev.costwright.importers.EntrySink;
import dev.costwright.model.ledger.ImportWriter;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;

/// Hands entries on to the ledger.
record WriterSink(ImportWriter writer) implements EntrySink {
  @Override
  public void fact(DataSet dataSet, Fact fact) {
    writer.fact(dataSet, fact);
  }

  @Override
  public void metric(Metric metric) {
    writer.metric(metric);
  }

  @Override
  public void invoiceLine(InvoiceLine line) {
    writer.invoiceLine(line);
  }

  @Override
  public void problem(Problem problem) {
    writer.problem(problem);
  }
}

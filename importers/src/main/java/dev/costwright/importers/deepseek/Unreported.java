package dev.costwright.importers.deepseek;

import dev.costwright.importers.EntrySink;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;

/// For a file that is only compared with: what is wrong with it is told when it is imported.
final class Unreported implements EntrySink {
  @Override
  public void fact(DataSet dataSet, Fact fact) {
    throw new IllegalStateException("Amounts that are compared with are no facts");
  }

  @Override
  public void metric(Metric metric) {
    throw new IllegalStateException("Amounts that are compared with are no metrics");
  }

  @Override
  public void invoiceLine(InvoiceLine line) {
    throw new IllegalStateException("Amounts that are compared with are no invoices");
  }

  @Override
  public void problem(Problem problem) {
    // told when the file itself is imported
  }
}

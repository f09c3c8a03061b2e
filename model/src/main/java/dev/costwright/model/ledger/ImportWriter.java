package dev.costwright.model.ledger;

import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;

/// Takes the entries of one import; nothing counts before {@link #commit()}. Not thread-safe.
public interface ImportWriter extends AutoCloseable {
  void fact(DataSet dataSet, Fact fact);

  void metric(Metric metric);

  void invoiceLine(InvoiceLine line);

  void problem(Problem problem);

  /// Makes the import live, durably, in one step.
  ImportRecord commit();

  /// Without a commit: removes everything that was staged.
  @Override
  void close();
}

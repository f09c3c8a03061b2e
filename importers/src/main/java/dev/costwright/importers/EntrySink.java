package dev.costwright.importers;

import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;

/// Receives what an importer finds, in file order.
public interface EntrySink {
  void fact(DataSet dataSet, Fact fact);

  void metric(Metric metric);

  void invoiceLine(InvoiceLine line);

  void problem(Problem problem);
}

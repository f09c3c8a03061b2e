package dev.costwright.importers.prices;

import dev.costwright.importers.EntrySink;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;

/// Takes what is wrong with the rows of a price table, which has no other entries.
record ProblemSink(CatalogueBuilder catalogue) implements EntrySink {
  @Override
  public void fact(DataSet dataSet, Fact fact) {
    throw new IllegalStateException("Expected no usage in a price table");
  }

  @Override
  public void metric(Metric metric) {
    throw new IllegalStateException("Expected no metric in a price table");
  }

  @Override
  public void invoiceLine(InvoiceLine line) {
    throw new IllegalStateException("Expected no invoice line in a price table");
  }

  @Override
  public void problem(Problem problem) {
    catalogue.problem(problem);
  }
}

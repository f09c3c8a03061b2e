package dev.costwright.importers.rules;

import dev.costwright.importers.EntrySink;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.util.List;

/// Takes what is wrong with the rows of a table of values, which has no other entries.
record ProblemSink(List<Problem> problems) implements EntrySink {
  @Override
  public void fact(DataSet dataSet, Fact fact) {
    throw new IllegalStateException("Expected no usage in a table of values");
  }

  @Override
  public void metric(Metric metric) {
    throw new IllegalStateException("Expected no metric in a table of values");
  }

  @Override
  public void invoiceLine(InvoiceLine line) {
    throw new IllegalStateException("Expected no invoice line in a table of values");
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }
}

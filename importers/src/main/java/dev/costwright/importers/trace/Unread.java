package dev.costwright.importers.trace;

import dev.costwright.importers.EntrySink;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;

/// Takes what a first look at a file finds wrong, and forgets it: the second look tells it.
enum Unread implements EntrySink {
  SINK;

  @Override
  public void fact(DataSet dataSet, Fact fact) {}

  @Override
  public void metric(Metric metric) {}

  @Override
  public void invoiceLine(InvoiceLine line) {}

  @Override
  public void problem(Problem problem) {}
}

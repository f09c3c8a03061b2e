package dev.costwright.importers;

import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.util.ArrayList;
import java.util.List;

/// All that an importer finds, in order.
public final class Collected implements EntrySink {
  public record Located(DataSet dataSet, Fact fact) {}

  private final List<Located> facts = new ArrayList<>();
  private final List<Metric> metrics = new ArrayList<>();
  private final List<InvoiceLine> invoiceLines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  public static Collected of(Importer importer, SourceFile source) {
    Collected collected = new Collected();
    importer.read(source, ReadOptions.DEFAULT, collected);
    return collected;
  }

  @Override
  public void fact(DataSet dataSet, Fact fact) {
    facts.add(new Located(dataSet, fact));
  }

  @Override
  public void metric(Metric metric) {
    metrics.add(metric);
  }

  @Override
  public void invoiceLine(InvoiceLine line) {
    invoiceLines.add(line);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  public List<Located> facts() {
    return facts;
  }

  public List<Metric> metrics() {
    return metrics;
  }

  public List<InvoiceLine> invoiceLines() {
    return invoiceLines;
  }

  public List<Problem> problems() {
    return problems;
  }
}

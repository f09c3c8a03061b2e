package dev.costwright.app.workbench;

import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells which rows of a file the ledger has already, by natural key. Reads from the ledger only
/// the data sets that the file touches.
final class KnownRows {
  private record Stream(String dataSet, String account) {}

  private record MetricKey(String month, String feature, String plan, String tenant, String name) {
    MetricKey(Metric metric) {
      this(
          metric.month().toString(),
          metric.feature(),
          metric.plan(),
          metric.tenant(),
          metric.name());
    }
  }

  private record InvoiceKey(String seller, String invoice, int number) {
    InvoiceKey(InvoiceLine line) {
      this(line.seller(), line.invoice(), line.number());
    }
  }

  private final Optional<Ledger> ledger;
  private final Map<Stream, Map<Long, Integer>> rows = new HashMap<>();
  private final Map<Stream, Map<Long, Integer>> seen = new HashMap<>();
  private Optional<Set<InvoiceKey>> invoiceLines = Optional.empty();
  private Optional<Set<MetricKey>> metrics = Optional.empty();

  private KnownRows(Optional<Ledger> ledger) {
    this.ledger = ledger;
  }

  KnownRows(Ledger ledger) {
    this(Optional.of(ledger));
  }

  static KnownRows none() {
    return new KnownRows(Optional.empty());
  }

  /// Whether the ledger has this row. Of equal bucket rows, the n-th is known when the ledger has
  /// n of them.
  boolean has(DataSet dataSet, Fact fact) {
    Stream stream = new Stream(dataSet.id(), dataSet.account());
    Map<Long, Integer> known = rows.computeIfAbsent(stream, this::load);
    if (known.isEmpty()) {
      return false;
    }
    long key = RowKey.of(dataSet.grain(), fact);
    int occurrence =
        fact.key().isEmpty()
            ? seen.computeIfAbsent(stream, s -> new HashMap<>()).merge(key, 1, Integer::sum)
            : 1;
    return known.getOrDefault(key, 0) >= occurrence;
  }

  boolean has(Metric metric) {
    Set<MetricKey> known = metrics.orElseGet(this::loadMetrics);
    metrics = Optional.of(known);
    return known.contains(new MetricKey(metric));
  }

  boolean has(InvoiceLine line) {
    Set<InvoiceKey> known = invoiceLines.orElseGet(this::loadInvoices);
    invoiceLines = Optional.of(known);
    return known.contains(new InvoiceKey(line));
  }

  private Map<Long, Integer> load(Stream stream) {
    Map<Long, Integer> counts = new HashMap<>();
    ledger.ifPresent(open -> open.forEachBlock(block -> add(stream, block, counts)));
    return counts;
  }

  private static void add(Stream stream, StoredBlock block, Map<Long, Integer> counts) {
    DataSet dataSet = block.facts().dataSet();
    if (!stream.equals(new Stream(dataSet.id(), dataSet.account()))) {
      return;
    }
    for (int row = 0; row < block.facts().size(); row++) {
      if (!block.hidden().get(row)) {
        counts.merge(RowKey.of(block.facts(), row), 1, Integer::sum);
      }
    }
  }

  private Set<InvoiceKey> loadInvoices() {
    Set<InvoiceKey> known = new HashSet<>();
    ledger.ifPresent(open -> open.invoiceLines().forEach(row -> known.add(new InvoiceKey(row))));
    return known;
  }

  private Set<MetricKey> loadMetrics() {
    Set<MetricKey> known = new HashSet<>();
    ledger.ifPresent(open -> open.metrics().forEach(metric -> known.add(new MetricKey(metric))));
    return known;
  }
}

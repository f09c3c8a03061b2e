package dev.costwright.app.workbench;

import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows that the ledger has, kept until it changes, so that of many files only the first one
/// waits for them. Reads only the streams that the files touch.
final class KnownRows {
  /// Where natural keys live.
  record Stream(String dataSet, String account) {
    static Stream of(DataSet dataSet) {
      return new Stream(dataSet.id(), dataSet.account());
    }
  }

  private final Optional<Ledger> ledger;
  private String version = "";
  private final Map<Stream, StreamRows> streams = new HashMap<>();
  private Optional<Map<List<Object>, BigDecimal>> metrics = Optional.empty();
  private Optional<Map<List<Object>, InvoiceLine>> invoiceLines = Optional.empty();

  private KnownRows(Optional<Ledger> ledger) {
    this.ledger = ledger;
  }

  KnownRows(Ledger ledger) {
    this(Optional.of(ledger));
  }

  /// For a user who has no ledger yet.
  static KnownRows none() {
    return new KnownRows(Optional.empty());
  }

  synchronized StreamRows of(Stream stream) {
    forgetOldState();
    return streams.computeIfAbsent(stream, this::load);
  }

  /// The value that the ledger has for the same month, name, feature, plan and tenant.
  synchronized Optional<BigDecimal> value(Metric metric) {
    forgetOldState();
    Map<List<Object>, BigDecimal> known =
        metrics.orElseGet(
            () -> {
              Map<List<Object>, BigDecimal> values = new HashMap<>();
              ledger.ifPresent(
                  open -> open.metrics().forEach(row -> values.put(key(row), row.value())));
              return values;
            });
    metrics = Optional.of(known);
    return Optional.ofNullable(known.get(key(metric)));
  }

  /// The line that the ledger has with the same number on the same invoice.
  synchronized Optional<InvoiceLine> line(InvoiceLine line) {
    forgetOldState();
    Map<List<Object>, InvoiceLine> known =
        invoiceLines.orElseGet(
            () -> {
              Map<List<Object>, InvoiceLine> lines = new HashMap<>();
              ledger.ifPresent(
                  open -> open.invoiceLines().forEach(row -> lines.put(key(row), row)));
              return lines;
            });
    invoiceLines = Optional.of(known);
    return Optional.ofNullable(known.get(key(line)));
  }

  private static List<Object> key(Metric metric) {
    return List.of(metric.month(), metric.feature(), metric.plan(), metric.tenant(), metric.name());
  }

  private static List<Object> key(InvoiceLine line) {
    return List.of(line.seller(), line.invoice(), line.number());
  }

  private void forgetOldState() {
    String now = ledger.map(Ledger::version).orElse("");
    if (!now.equals(version)) {
      version = now;
      streams.clear();
      metrics = Optional.empty();
      invoiceLines = Optional.empty();
    }
  }

  private StreamRows load(Stream stream) {
    StreamRows.Builder rows = new StreamRows.Builder();
    ledger.ifPresent(
        open ->
            open.forEachBlock(
                block -> {
                  if (Stream.of(block.facts().dataSet()).equals(stream)) {
                    rows.add(block);
                  }
                }));
    return rows.build();
  }
}

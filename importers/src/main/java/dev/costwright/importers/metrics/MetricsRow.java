package dev.costwright.importers.metrics;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One row of a metrics sheet: as many metrics as it has figures.
final class MetricsRow {
  private static final List<String> OWN =
      List.of("month", "feature", "plan", "tenant", "mau", "revenue", "currency");

  private final Column month;
  private final Column feature;
  private final Column plan;
  private final Column tenant;
  private final Column mau;
  private final Column revenue;
  private final Column currency;
  private final List<Column> others;

  /// Whether a further column holds numbers: decided by the first value in it.
  private final Map<Column, Boolean> isNumeric = new HashMap<>();

  MetricsRow(Header header) {
    month = header.needed("month");
    feature = header.column("feature");
    plan = header.column("plan");
    tenant = header.column("tenant");
    mau = header.column("mau");
    revenue = header.column("revenue");
    currency = revenue.isPresent() ? header.needed("currency") : header.column("currency");
    others = header.others(OWN);
  }

  void read(Row row, EntrySink sink) {
    List<Metric> metrics = new ArrayList<>();
    Optional<YearMonth> when = month(row);
    if (when.isPresent()) {
      add(row, when.get(), mau, Metric.MAU, "", metrics);
      add(row, when.get(), revenue, Metric.REVENUE, currency(row), metrics);
      for (Column other : others) {
        if (isNumber(row, other)) {
          add(row, when.get(), other, other.name().replace('_', ' '), "", metrics);
        }
      }
    }
    if (row.isGood()) {
      metrics.forEach(sink::metric);
    }
  }

  private void add(
      Row row, YearMonth when, Column column, String name, String unit, List<Metric> metrics) {
    Optional<BigDecimal> value = row.decimal(column);
    if (unit.isEmpty() && value.filter(number -> number.signum() < 0).isPresent()) {
      row.reject(
          column, "a count of at least 0", "A count is negative.", "Correct the cell in the file.");
    }
    value.ifPresent(
        number ->
            metrics.add(
                new Metric(
                    when,
                    row.text(feature),
                    row.text(plan),
                    row.text(tenant),
                    name,
                    number,
                    unit,
                    row.line())));
  }

  private Optional<YearMonth> month(Row row) {
    Optional<YearMonth> when = Months.parse(row.text(month));
    if (when.isEmpty()) {
      row.reject(
          month,
          "a month such as 2026-08, 2026-08-01, 202608 or Aug 2026",
          "The cell is no month.",
          "Correct the cell in the file and import it again.");
    }
    return when;
  }

  private String currency(Row row) {
    String code = row.text(currency).toUpperCase(Locale.ROOT);
    if (!row.isBlank(revenue) && !isCurrency(code)) {
      row.reject(
          currency,
          "an ISO currency code such as USD",
          "The revenue has no known currency.",
          "Correct the cell in the file and import it again.");
    }
    return code;
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(known -> known.getCurrencyCode().equals(code));
  }

  private boolean isNumber(Row row, Column column) {
    return !row.isBlank(column)
        && isNumeric.computeIfAbsent(column, first -> startsAsNumber(row.text(first)));
  }

  private static boolean startsAsNumber(String text) {
    return text.matches("[-+(]?[$€£]?\\d.*") && !text.matches("\\d+[-/:].*");
  }
}

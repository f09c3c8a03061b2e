package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.model.usage.Metric;
import java.util.List;
import java.util.function.Function;

/// A column of a preview of metrics.
record MetricColumn(String id, Function<Metric, CellValue> value) {
  private static final List<MetricColumn> ALL =
      List.of(
          new MetricColumn("month", metric -> new CellValue.Text(metric.month().toString())),
          words("feature", Metric::feature),
          words("plan", Metric::plan),
          words("tenant", Metric::tenant),
          words("metric", Metric::name),
          new MetricColumn("value", metric -> FactColumn.figure(metric.value())),
          words("currency", Metric::currency));

  CellValue cell(Metric metric) {
    return value.apply(metric);
  }

  /// Those that at least one metric fills.
  static List<MetricColumn> filled(List<Metric> metrics) {
    return ALL.stream()
        .filter(
            column -> metrics.stream().anyMatch(m -> !(column.cell(m) instanceof CellValue.Absent)))
        .toList();
  }

  private static MetricColumn words(String id, Function<Metric, String> text) {
    return new MetricColumn(
        id,
        metric ->
            text.apply(metric).isEmpty()
                ? CellValue.absent()
                : new CellValue.Text(text.apply(metric)));
  }
}

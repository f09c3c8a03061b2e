package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The first rows of a file, with only the columns that some row fills; rows set aside stand
/// where they stood in the file.
///
/// @param columns ids of dimensions, measures or metric fields, in order
/// @param rows in order of line
public record PreviewTable(List<String> columns, List<Row> rows) {
  /// At most so many rows are looked at; the problems list has the rest.
  static final int LIMIT = 100;

  /// What became of a row.
  public enum Mark {
    GOOD,
    DOUBTFUL,
    REJECTED
  }

  /// @param line in the file, counted from 1
  /// @param problems what is wrong with the row; empty for good rows
  /// @param cells one per column
  public record Row(long line, Mark mark, List<Problem> problems, List<CellValue> cells) {}

  public PreviewTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static PreviewTable of(ImportPreview preview) {
    if (!preview.firstInvoiceLines().isEmpty()) {
      return ofInvoices(preview);
    }
    return preview.firstFacts().isEmpty()
        ? of(preview, preview.firstMetrics(), MetricColumn.filled(preview.firstMetrics()))
        : of(preview, FactColumn.filled(preview.firstFacts()));
  }

  private static PreviewTable of(ImportPreview preview, List<FactColumn> columns) {
    return table(
        preview,
        columns.stream().map(FactColumn::id).toList(),
        preview.firstFacts().stream()
            .collect(Collectors.toMap(Fact::line, first(columns), (a, _) -> a)));
  }

  private static Function<Fact, List<CellValue>> first(List<FactColumn> columns) {
    return fact -> columns.stream().map(column -> column.cell(fact)).toList();
  }

  private static PreviewTable of(
      ImportPreview preview, List<Metric> metrics, List<MetricColumn> columns) {
    return table(
        preview,
        columns.stream().map(MetricColumn::id).toList(),
        metrics.stream()
            .collect(
                Collectors.toMap(
                    Metric::line,
                    metric -> columns.stream().map(column -> column.cell(metric)).toList(),
                    (a, _) -> a)));
  }

  private static PreviewTable ofInvoices(ImportPreview preview) {
    List<InvoiceColumn> columns = InvoiceColumn.all();
    return table(
        preview,
        columns.stream().map(InvoiceColumn::id).toList(),
        preview.firstInvoiceLines().stream()
            .collect(
                Collectors.toMap(
                    InvoiceLine::line,
                    line -> columns.stream().map(column -> column.cell(line)).toList(),
                    (a, _) -> a)));
  }

  private static PreviewTable table(
      ImportPreview preview, List<String> columns, Map<Long, List<CellValue>> good) {
    long last = good.keySet().stream().max(Comparator.naturalOrder()).orElse(Long.MAX_VALUE);
    Map<Long, List<Problem>> problems =
        preview.problems().stream()
            .filter(problem -> problem.location().line() > 0 && problem.location().line() <= last)
            .collect(Collectors.groupingBy(problem -> problem.location().line()));
    List<CellValue> blank = columns.stream().map(_ -> CellValue.absent()).toList();
    return new PreviewTable(
        columns,
        lines(good, problems, last)
            .mapToObj(
                line ->
                    row(
                        line,
                        problems.getOrDefault(line, List.of()),
                        good.getOrDefault(line, blank)))
            .toList());
  }

  private static LongStream lines(
      Map<Long, List<CellValue>> good, Map<Long, List<Problem>> problems, long last) {
    return Stream.concat(good.keySet().stream(), problems.keySet().stream())
        .mapToLong(line -> line)
        .filter(line -> line <= last)
        .distinct()
        .sorted()
        .limit(LIMIT);
  }

  private static Row row(long line, List<Problem> problems, List<CellValue> cells) {
    return new Row(line, mark(problems), List.copyOf(problems), cells);
  }

  private static Mark mark(List<Problem> problems) {
    if (problems.isEmpty()) {
      return Mark.GOOD;
    }
    return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.REJECTED)
        ? Mark.REJECTED
        : Mark.DOUBTFUL;
  }
}

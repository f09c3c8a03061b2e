package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Step;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Pivots as tables.
public final class PivotTable {
  private static final String PERIOD = "period";
  private static final String TOTAL = "total";

  private PivotTable() {}

  /// One line per row of the pivot: its key, its step of time, its figures.
  public static ReportTable of(String title, Pivot pivot, List<Figure> figures) {
    TimeGrain grain = pivot.query().grain();
    List<Column> columns = new ArrayList<>();
    for (Dimension dimension : pivot.query().by()) {
      columns.add(new Column(dimension.id(), dimension.id(), Kind.TEXT));
    }
    if (grain != TimeGrain.TOTAL) {
      columns.add(new Column(PERIOD, name(grain), Kind.STEP));
    }
    int keys = columns.size();
    figures.forEach(figure -> columns.add(figure.column(pivot.total().cost().currency())));
    List<List<Cell>> rows = pivot.rows().stream().map(row -> line(row, grain, figures)).toList();
    return new ReportTable(title, columns, rows, Optional.of(total(pivot, keys, figures)));
  }

  /// Costs of a pivot with one dimension: a line per step, a column per key, all added up.
  public static ReportTable crossed(String title, Pivot pivot) {
    String currency = pivot.total().cost().currency().getCurrencyCode();
    List<String> keys = pivot.rows().stream().map(row -> row.key().getFirst()).distinct().toList();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(PERIOD, name(pivot.query().grain()), Kind.STEP));
    keys.forEach(key -> columns.add(new Column(key, key + " " + currency, Kind.MONEY)));
    columns.add(new Column(TOTAL, TOTAL + " " + currency, Kind.MONEY));
    Map<LocalDate, Map<String, Money>> steps = new TreeMap<>();
    for (Pivot.Row row : pivot.rows()) {
      steps
          .computeIfAbsent(row.step(), step -> new TreeMap<>())
          .merge(row.key().getFirst(), row.cell().cost(), Money::plus);
    }
    List<List<Cell>> rows = new ArrayList<>();
    Map<String, Money> sums = new TreeMap<>();
    steps.forEach(
        (step, costs) -> {
          rows.add(amounts(new Step(step, pivot.query().grain()), keys, costs));
          costs.forEach((key, cost) -> sums.merge(key, cost, Money::plus));
        });
    Optional<List<Cell>> total =
        rows.isEmpty() ? Optional.empty() : Optional.of(amounts(new Text(TOTAL), keys, sums));
    return new ReportTable(title, columns, rows, total);
  }

  private static List<Cell> line(Pivot.Row row, TimeGrain grain, List<Figure> figures) {
    List<Cell> cells = new ArrayList<>();
    row.key().forEach(key -> cells.add(new Text(key)));
    if (grain != TimeGrain.TOTAL) {
      cells.add(new Step(row.step(), grain));
    }
    figures.forEach(figure -> cells.add(figure.cell(row.cell())));
    return cells;
  }

  private static List<Cell> total(Pivot pivot, int keys, List<Figure> figures) {
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < keys; column++) {
      cells.add(new Text(column == 0 ? TOTAL : ""));
    }
    figures.forEach(figure -> cells.add(figure.cell(pivot.total())));
    return cells;
  }

  private static List<Cell> amounts(Cell head, List<String> keys, Map<String, Money> costs) {
    List<Cell> cells = new ArrayList<>();
    cells.add(head);
    for (String key : keys) {
      cells.add(Optional.ofNullable(costs.get(key)).<Cell>map(Amount::new).orElse(Cell.ABSENT));
    }
    cells.add(
        costs.values().stream().reduce(Money::plus).<Cell>map(Amount::new).orElse(Cell.ABSENT));
    return cells;
  }

  private static String name(TimeGrain grain) {
    return grain.name().toLowerCase(java.util.Locale.ROOT);
  }
}

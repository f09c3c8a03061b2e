package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a pivot's rows leave open, always said: money without a value, rows without a price, days
/// without evidence. Its lines are parts of the rows above, or beside them, and add to nothing.
public final class GapTable {
  private static final int MOST_RUNS = 4;

  private GapTable() {}

  /// @param currency of the pivot
  public static ReportTable of(Gaps gaps, Currency currency) {
    List<Column> columns =
        List.of(
            new Column("gap", "left open", Kind.TEXT),
            Figure.COST.column(currency),
            new Column("rows", "rows", Kind.COUNT),
            new Column("requests", "requests", Kind.COUNT),
            new Column("tokens", "tokens", Kind.COUNT),
            new Column("days", "days", Kind.COUNT),
            new Column("where", "", Kind.TEXT));
    List<List<Cell>> rows = new ArrayList<>();
    gaps.untagged().map(GapTable::untagged).ifPresent(rows::add);
    rows.add(unpriced(gaps.allUnpriced()));
    rows.add(missing(gaps));
    return new ReportTable("Left open", columns, rows, Optional.empty());
  }

  private static List<Cell> untagged(Pivot.Cell cell) {
    return List.of(
        new Text(Pivot.UNTAGGED),
        Figure.COST.cell(cell),
        new Count(cell.facts()),
        new Count(cell.counts().getOrDefault(Measure.REQUESTS, 0L)),
        new Count(cell.tokens()),
        Cell.ABSENT,
        new Text(""));
  }

  private static List<Cell> unpriced(Gaps.Unpriced unpriced) {
    return List.of(
        new Text(Pivot.UNPRICED),
        Cell.ABSENT,
        new Count(unpriced.rows()),
        calls(unpriced),
        new Count(unpriced.tokens()),
        Cell.ABSENT,
        new Text(""));
  }

  private static Cell calls(Gaps.Unpriced unpriced) {
    return unpriced.calls().isPresent() || unpriced.rows() == 0
        ? new Count(unpriced.calls().orElse(0))
        : Cell.ABSENT;
  }

  private static List<Cell> missing(Gaps gaps) {
    return List.of(
        new Text(Pivot.MISSING),
        Cell.ABSENT,
        Cell.ABSENT,
        Cell.ABSENT,
        Cell.ABSENT,
        new Count(gaps.missingDays()),
        new Text(gaps.missing().stream().map(GapTable::words).collect(Collectors.joining("; "))));
  }

  /// Such as `openai, account default: 2026-03-05 to 2026-03-07`.
  public static String words(Gaps.Missing missing) {
    List<String> runs = missing.runs();
    String first = runs.stream().limit(MOST_RUNS).collect(Collectors.joining(", "));
    String more = runs.size() > MOST_RUNS ? " and %d more".formatted(runs.size() - MOST_RUNS) : "";
    return "%s, account %s: %s%s".formatted(missing.seller(), missing.account(), first, more);
  }
}

package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.panel.PanelScores;
import dev.costwright.forecasting.panel.PanelScores.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// Scores of a panel as tables.
public final class PanelTables {
  private PanelTables() {}

  /// Every method, as the mean over the groups that count.
  public static ReportTable headline(PanelScores scores) {
    List<List<Cell>> rows = new ArrayList<>();
    scores.headline().forEach((method, score) -> rows.add(row(List.of(new Text(method)), score)));
    return new ReportTable(
        "Headline",
        columns(List.of(new Column("method", "method", Kind.TEXT))),
        rows,
        Optional.empty());
  }

  /// The forecast in use and the naive one, group by group.
  public static ReportTable groups(PanelScores scores) {
    List<List<Cell>> rows = new ArrayList<>();
    scores
        .groups()
        .forEach(
            (group, methods) -> {
              for (String method : List.of(PanelScores.USED, PanelScores.NAIVE)) {
                Score score = Objects.requireNonNull(methods.get(method));
                rows.add(
                    row(
                        List.of(new Text(group), new Count(score.series()), new Text(method)),
                        score));
              }
            });
    return new ReportTable(
        "Groups",
        columns(
            List.of(
                new Column("group", "group", Kind.TEXT),
                new Column("series", "series", Kind.COUNT),
                new Column("method", "method", Kind.TEXT))),
        rows,
        Optional.empty());
  }

  private static List<Column> columns(List<Column> first) {
    List<Column> columns = new ArrayList<>(first);
    for (String name :
        List.of("OWA", "MASE", "sMAPE %", "TAPE %", "80 % covers %", "95 % covers %", "MSIS95")) {
      columns.add(new Column(name, name, Kind.NUMBER));
    }
    return columns;
  }

  private static List<Cell> row(List<Cell> first, Score score) {
    List<Cell> row = new ArrayList<>(first);
    row.add(Decimal.of(score.owa(), 3));
    row.add(Decimal.of(score.mase(), 3));
    row.add(Decimal.of(score.smape(), 2));
    row.add(Decimal.of(score.totalError(), 1));
    row.add(percent(score.coverage80()));
    row.add(percent(score.coverage95()));
    row.add(Decimal.of(score.msis95(), 1));
    return row;
  }

  private static Cell percent(OptionalDouble share) {
    return share.isPresent() ? Decimal.of(100 * share.getAsDouble(), 1) : Cell.ABSENT;
  }
}

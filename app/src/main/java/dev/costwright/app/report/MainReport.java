package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The first thing a user wants to know of a ledger: what it cost, when, where, for whom, and how
/// sure that is.
///
/// @param total everything, each dollar once
/// @param months cost by month and seller
/// @param teams the dearest teams
/// @param features the dearest features
/// @param layers what each layer says, beside each other and never added
/// @param coverage what the team and feature figures rest on
public record MainReport(
    Money total,
    ReportTable months,
    ReportTable teams,
    ReportTable features,
    ReportTable layers,
    Coverage coverage) {
  private static final int TOP = 10;
  private static final List<Figure> FIGURES = List.of(Figure.COST, Figure.TOKENS, Figure.REQUESTS);

  /// @param pivots answers queries, such as `Workbench::pivot`
  public static MainReport of(Function<PivotQuery, Pivot> pivots) {
    Pivot months =
        pivots.apply(query(List.of(Dimension.SELLER), TimeGrain.MONTH, LayerChoice.BEST));
    Pivot tagged =
        pivots.apply(
            query(List.of(Dimension.TEAM, Dimension.FEATURE), TimeGrain.TOTAL, LayerChoice.BEST));
    return new MainReport(
        months.total().cost(),
        PivotTable.crossed("Cost by month and seller", months),
        top("Teams", Dimension.TEAM, pivots),
        top("Features", Dimension.FEATURE, pivots),
        layers(pivots),
        tagged.coverage());
  }

  /// All of it for a terminal.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (ReportTable table : List.of(months, teams, features, layers)) {
      lines.add(table.title());
      lines.add("");
      lines.addAll(TableText.lines(table));
      lines.add("");
    }
    lines.add("Total " + TableText.withCurrency(total));
    CoverageText.lines(coverage).forEach(line -> lines.add("  " + line));
    return lines;
  }

  private static ReportTable top(
      String title, Dimension dimension, Function<PivotQuery, Pivot> pivots) {
    PivotQuery query = query(List.of(dimension), TimeGrain.TOTAL, LayerChoice.BEST);
    return PivotTable.of(title, pivots.apply(query), FIGURES).top(TOP);
  }

  private static ReportTable layers(Function<PivotQuery, Pivot> pivots) {
    Map<String, Map<LayerChoice, Money>> sellers = new TreeMap<>();
    Map<LayerChoice, Money> totals = new TreeMap<>();
    for (LayerChoice layer : LayerChoice.values()) {
      Pivot pivot = pivots.apply(query(List.of(Dimension.SELLER), TimeGrain.TOTAL, layer));
      for (Pivot.Row row : pivot.rows()) {
        sellers
            .computeIfAbsent(row.key().getFirst(), key -> new TreeMap<>())
            .put(layer, row.cell().cost());
        totals.put(layer, pivot.total().cost());
      }
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Dimension.SELLER.id(), Dimension.SELLER.id(), Kind.TEXT));
    for (LayerChoice layer : LayerChoice.values()) {
      String id = layer.name().toLowerCase(Locale.ROOT);
      columns.add(new Column(id, id, Kind.MONEY));
    }
    List<List<Cell>> rows =
        sellers.entrySet().stream().map(row -> layerRow(row.getKey(), row.getValue())).toList();
    return new ReportTable(
        "What each layer says (compared, never added; best is what counts)",
        columns,
        rows,
        Optional.of(layerRow("total", totals)));
  }

  private static List<Cell> layerRow(String head, Map<LayerChoice, Money> costs) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Text(head));
    Arrays.stream(LayerChoice.values())
        .map(layer -> Optional.ofNullable(costs.get(layer)))
        .forEach(cost -> cells.add(cost.<Cell>map(Amount::new).orElse(Cell.ABSENT)));
    return cells;
  }

  private static PivotQuery query(List<Dimension> by, TimeGrain grain, LayerChoice layer) {
    return new PivotQuery(by, grain, Optional.empty(), layer, Map.of());
  }
}

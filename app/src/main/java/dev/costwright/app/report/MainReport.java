package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.LayerComparison;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private static final int TOP = 12;
  private static final List<Figure> FIGURES = List.of(Figure.COST, Figure.TOKENS, Figure.REQUESTS);

  public static MainReport of(Cube cube) {
    Pivot months = cube.pivot(query(List.of(Dimension.SELLER), TimeGrain.MONTH));
    Pivot tagged = cube.pivot(query(List.of(Dimension.TEAM, Dimension.FEATURE), TimeGrain.TOTAL));
    return new MainReport(
        months.total().cost(),
        PivotTable.crossed("Cost by month and seller", months),
        top("Teams", Dimension.TEAM, cube),
        top("Features", Dimension.FEATURE, cube),
        layers(cube),
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

  private static ReportTable top(String title, Dimension dimension, Cube cube) {
    Pivot pivot = cube.pivot(query(List.of(dimension), TimeGrain.TOTAL));
    return PivotTable.of(title, pivot, FIGURES).top(TOP);
  }

  /// The counted money, then each layer, then what gateways say themselves.
  private static ReportTable layers(Cube cube) {
    Pivot counted = cube.pivot(query(List.of(Dimension.SELLER), TimeGrain.TOTAL));
    Currency currency = counted.total().cost().currency();
    Map<String, Money> best =
        counted.rows().stream()
            .collect(
                Collectors.toMap(
                    row -> row.key().getFirst(), row -> row.cell().cost(), Money::plus));
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Dimension.SELLER.id(), Dimension.SELLER.id(), Kind.TEXT));
    Stream.of("counted", "billed", "metered", "observed", "gatewayEstimate")
        .map(id -> new Column(id, id + " " + currency.getCurrencyCode(), Kind.MONEY))
        .forEach(columns::add);
    return new ReportTable(
        "What each layer says of the same usage (compared, never added)",
        columns,
        cube.layers(Optional.empty()).stream().map(seller -> layerRow(seller, best)).toList(),
        Optional.empty());
  }

  private static List<Cell> layerRow(LayerComparison seller, Map<String, Money> best) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Text(seller.seller()));
    cells.add(amount(Optional.ofNullable(best.get(seller.seller()))));
    for (Layer layer : Layer.values()) {
      cells.add(amount(Optional.ofNullable(seller.layers().get(layer)).map(Pivot.Cell::cost)));
    }
    cells.add(amount(seller.gatewayEstimate()));
    return cells;
  }

  private static Cell amount(Optional<Money> money) {
    return money.<Cell>map(Amount::new).orElse(Cell.ABSENT);
  }

  private static PivotQuery query(List<Dimension> by, TimeGrain grain) {
    return new PivotQuery(by, grain, Optional.empty(), LayerChoice.BEST, Map.of());
  }
}

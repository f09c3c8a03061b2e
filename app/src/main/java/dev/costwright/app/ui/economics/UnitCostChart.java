package dev.costwright.app.ui.economics;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.Charts;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.economics.EconomicsMonth;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.economics.UnitCost;
import dev.costwright.model.time.TimeGrain;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Cost per unit of each key over whole months, in the colours of the table below it. A month
/// without a figure is a gap.
///
/// @param explain hears which point or cell is asked about
record UnitCostChart(UnitEconomics found, Theme theme, BiConsumer<Node, EconomicsRow> explain) {
  VBox card() {
    String unit = UnitNames.of(found.question().unit());
    String title = Messages.text("economics.chart", unit);
    List<String> keys = keys();
    if (keys.isEmpty()) {
      return Ui.card(
          title, "", Ui.paragraph(Messages.text("economics.chart.none", unit), "secondary"));
    }
    ChartPane pane =
        new ChartPane(
            Charts.monthLines(
                new ChartTheme(theme.tokens()),
                Amounts.axis(currency()),
                keys.stream().map(this::line).toList()),
            Messages.text("economics.chart.description", unit, keys.size(), months().size()));
    pane.whenAsked((near, mark) -> explain(near, months().get(mark.item()), mark.series()));
    boolean isWhole = keys.equals(List.of(EconomicsRow.TOTAL));
    VBox card =
        new ChartCard(title, pane, table(title, keys))
            .card(
                Messages.text(isWhole ? "economics.chart.whole" : "economics.chart.hint"),
                List.of());
    card.setId("economics-chart");
    return card;
  }

  private void explain(Node near, EconomicsMonth month, String key) {
    row(month, key).ifPresent(row -> explain.accept(near, row));
  }

  private Currency currency() {
    return found.economics().costs().total().cost().currency();
  }

  /// From the first month with a figure on.
  private List<EconomicsMonth> months() {
    return whole()
        .dropWhile(month -> keys().stream().noneMatch(key -> cost(month, key).isPresent()))
        .toList();
  }

  private Stream<EconomicsMonth> whole() {
    return found.economics().months().stream().filter(EconomicsMonth::isWhole);
  }

  /// Rows with a figure; the whole product when none has one of its own.
  private List<String> keys() {
    List<String> keys = found.keys().stream().filter(this::hasCost).toList();
    return keys.isEmpty() && hasCost(EconomicsRow.TOTAL) ? List.of(EconomicsRow.TOTAL) : keys;
  }

  private boolean hasCost(String key) {
    return whole().anyMatch(month -> cost(month, key).isPresent());
  }

  private static Optional<EconomicsRow> row(EconomicsMonth month, String key) {
    return key.equals(EconomicsRow.TOTAL) ? Optional.of(month.total()) : month.row(key);
  }

  private static Optional<UnitCost> cost(EconomicsMonth month, String key) {
    return row(month, key).map(EconomicsRow::unitCost).flatMap(cost -> cost.value());
  }

  private Charts.Line line(String key) {
    List<Charts.Point> points =
        months().stream()
            .map(
                month ->
                    new Charts.Point(
                        month.month().atDay(1),
                        cost(month, key)
                            .map(cost -> Amounts.plotted(cost.perUnit()))
                            .orElse(Double.NaN)))
            .toList();
    return key.equals(EconomicsRow.TOTAL)
        ? Charts.Line.now(key, points)
        : Charts.Line.of(key, found.keys().indexOf(key), points);
  }

  private DataTable<EconomicsMonth> table(String title, List<String> keys) {
    List<DataColumn<EconomicsMonth>> columns = new ArrayList<>();
    columns.add(
        DataColumn.text(
            Messages.text("economics.month"),
            80,
            month -> Days.step(TimeGrain.MONTH, month.month().atDay(1))));
    keys.forEach(
        key ->
            columns.add(
                DataColumn.figure(
                    key,
                    96,
                    month ->
                        cost(month, key).map(ProfitTable::perUnit).orElseGet(CellValue::absent))));
    DataTable<EconomicsMonth> table = new DataTable<>(title, columns);
    table.show(months());
    table.whenCellOpened(
        (month, column) -> explain(table, month, keys.get(Math.max(0, column - 1))));
    return table;
  }
}

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
import dev.costwright.model.economics.EconomicsMonth;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.economics.UnitCost;
import dev.costwright.model.time.TimeGrain;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// Cost per unit of each key over whole months, in the colours of the table below it. A month
/// without a figure is a gap.
record UnitCostChart(UnitEconomics found, Theme theme) {
  VBox card() {
    String unit = UnitNames.of(found.question().unit());
    String title = Messages.text("economics.chart", unit);
    List<String> keys = keys();
    ChartPane pane =
        new ChartPane(
            Charts.monthLines(
                new ChartTheme(theme.tokens()),
                Amounts.axis(currency()),
                keys.stream().map(this::line).toList()),
            Messages.text("economics.chart.description", unit, keys.size(), months().size()));
    String hint = Messages.text(keys.isEmpty() ? "economics.chart.none" : "economics.chart.hint");
    return new ChartCard(title, pane, table(title, keys)).card(hint, List.of());
  }

  private Currency currency() {
    return found.economics().costs().total().cost().currency();
  }

  private List<EconomicsMonth> months() {
    return found.economics().months().stream().filter(EconomicsMonth::isWhole).toList();
  }

  private List<String> keys() {
    return found.keys().stream()
        .filter(key -> months().stream().anyMatch(month -> cost(month, key).isPresent()))
        .toList();
  }

  private static Optional<UnitCost> cost(EconomicsMonth month, String key) {
    return month.row(key).map(EconomicsRow::unitCost).flatMap(cost -> cost.value());
  }

  private Charts.Line line(String key) {
    return Charts.Line.of(
        key,
        found.keys().indexOf(key),
        months().stream()
            .map(
                month ->
                    new Charts.Point(
                        month.month().atDay(1),
                        cost(month, key)
                            .map(cost -> Amounts.plotted(cost.perUnit()))
                            .orElse(Double.NaN)))
            .toList());
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
    return table;
  }
}

package dev.costwright.app.ui.realised;

import dev.costwright.app.ui.why.Explained;
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
import dev.costwright.forecasting.realised.MonthOutcome;
import dev.costwright.forecasting.realised.Realised;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.VBox;

/// What the months cost, what they would have cost without the lever, and what was estimated that
/// they cost with it.
record OutcomeChart(Realised realised, Theme theme) {
  private static final int WITHOUT = 4;
  private static final int EXPECTED = 0;

  VBox card() {
    String title = Messages.text("realised.chart");
    ChartTheme look = new ChartTheme(theme.tokens());
    ChartPane pane =
        new ChartPane(
            Charts.monthLines(look, Amounts.axis(currency()), lines()),
            Messages.text(
                "realised.chart.description", realised.shipped().name(), realised.months().size()));
    List<Ui.Key> keys =
        lines().stream()
            .map(line -> new Ui.Key(line.name(), theme.tokens().get(line.token()), Ui.Mark.LINE))
            .toList();
    VBox card = new ChartCard(title, pane, twin(title)).card("", keys);
    card.setId("realised-chart");
    return card;
  }

  private Currency currency() {
    return realised.months().getFirst().actual().currency();
  }

  private List<Charts.Line> lines() {
    List<Charts.Line> lines = new ArrayList<>();
    lines.add(
        Charts.Line.now(
            Messages.text("realised.actual"), points(month -> Optional.of(month.actual()))));
    lines.add(
        Charts.Line.of(
            Messages.text("realised.without"),
            WITHOUT,
            points(month -> Optional.of(month.without()))));
    if (realised.estimated().isPresent()) {
      lines.add(
          Charts.Line.of(
              Messages.text("realised.expected"), EXPECTED, points(OutcomeChart::expected)));
    }
    return lines;
  }

  private static Optional<Money> expected(MonthOutcome month) {
    return month.estimated().map(range -> month.without().minus(range.central()));
  }

  /// The one way to the chart is {@link Amounts#plotted}.
  private List<Charts.Point> points(Function<MonthOutcome, Optional<Money>> figure) {
    return realised.months().stream()
        .flatMap(
            month ->
                figure
                    .apply(month)
                    .map(money -> new Charts.Point(month.month().atDay(1), Amounts.plotted(money)))
                    .stream())
        .toList();
  }

  private DataTable<MonthOutcome> twin(String title) {
    DataTable<MonthOutcome> table =
        new DataTable<>(
            title,
            List.of(
                DataColumn.text(
                    Messages.text("realised.month"), 130, month -> Days.monthOfYear(month.month())),
                DataColumn.money(Messages.text("realised.actual"), 96, MonthOutcome::actual),
                DataColumn.money(Messages.text("realised.without"), 96, MonthOutcome::without),
                DataColumn.figure(
                    Messages.text("realised.expected"),
                    96,
                    month -> expected(month).map(CellValue::of).orElseGet(CellValue::absent))));
    table.show(realised.months());
    Explained.rows(table, Messages.text("realised.why.month"));
    return table;
  }
}

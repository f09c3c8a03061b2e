package dev.costwright.app.ui.rollout;

import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RelationChart;
import dev.costwright.app.uikit.RelationChart.At;
import dev.costwright.app.uikit.RelationChart.Curve;
import dev.costwright.app.uikit.RelationChart.Style;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.rollout.Rollout;
import dev.costwright.forecasting.rollout.Rollout.Month;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The cash at the end of each month, above its table.
record CashCard(Planned planned, Theme theme) {
  private static final double LEAST_CHART = 120;
  private static final double LEAST_TABLE = 118;
  private static final int MOST_TICKS = 12;

  VBox card() {
    DataTable<Month> table = table();
    ChartPane pane = pane();
    pane.setMinHeight(LEAST_CHART);
    table.setMinHeight(LEAST_TABLE);
    ChartCard chart = new ChartCard(text("rollout.byMonth"), pane, table);
    VBox.setMargin(pane, new Insets(0, 16, 0, 16));
    VBox body = new VBox(4, Ui.grow(pane), Ui.grow(table));
    VBox card =
        Ui.flushCard(
            text("rollout.byMonth"),
            "",
            body,
            Ui.legend(curves().stream().map(this::key).toList()),
            chart.menu(),
            TableMenu.button(table));
    card.setId("rollout-cash-card");
    return card;
  }

  private Rollout plan() {
    return planned.plan();
  }

  private Ui.Key key(Curve curve) {
    return new Ui.Key(
        curve.name(),
        theme.tokens().get(curve.token()),
        curve.style() == Style.LINE ? Ui.Mark.LINE : Ui.Mark.AREA);
  }

  private ChartPane pane() {
    RelationChart chart =
        new RelationChart(
            new RelationChart.Across(
                text("rollout.month"),
                new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.US)),
                ticks()),
            curves(),
            List.of(
                new RelationChart.Limit(
                    RelationChart.Axis.UP,
                    Amounts.plotted(plan().opening()),
                    text("rollout.opening"))));
    return new ChartPane(
            chart.chart(new ChartTheme(theme.tokens()), Amounts.axis(plan().opening().currency())),
            Messages.text(
                "rollout.description",
                plan().months().size(),
                Amounts.exact(plan().opening()),
                Amounts.exact(plan().months().getLast().cash())))
        .whenAsked((near, mark) -> asked(mark.series(), mark.item()).ifPresent(m -> why(near, m)));
  }

  /// The point before the first month is the cash that was there.
  private Optional<Month> asked(String series, int item) {
    List<Month> months =
        series.equals(text("rollout.builtThen"))
            ? plan().months().stream().filter(month -> !month.built().isEmpty()).toList()
            : plan().months();
    int place = series.equals(text("rollout.cash.end")) ? item - 1 : item;
    return place < 0 ? Optional.empty() : Optional.of(months.get(place));
  }

  private void why(Node near, Month month) {
    new WhyPopOver(new RolloutWhy(planned).month(month)).show(near);
  }

  private List<RelationChart.Tick> ticks() {
    int months = plan().months().size();
    int step = (months + MOST_TICKS - 1) / MOST_TICKS;
    return Stream.iterate(0, at -> at <= months, at -> at + step)
        .map(at -> new RelationChart.Tick(at, Integer.toString(at)))
        .toList();
  }

  private List<Curve> curves() {
    Stream<At> opening = Stream.of(new At(0, Amounts.plotted(plan().opening())));
    return List.of(
        new Curve(
            text("rollout.builtThen"),
            "warning",
            Style.POINTS,
            plan().months().stream()
                .filter(month -> !month.built().isEmpty())
                .map(CashCard::at)
                .toList()),
        new Curve(
            text("rollout.cash.end"),
            "accent",
            Style.LINE,
            Stream.concat(opening, plan().months().stream().map(CashCard::at)).toList()));
  }

  private static At at(Month month) {
    return new At(month.number(), Amounts.plotted(month.cash()));
  }

  private DataTable<Month> table() {
    DataTable<Month> table =
        new DataTable<>(
                text("rollout.byMonth"),
                List.of(
                    DataColumn.count(text("rollout.month"), 60, month -> (long) month.number()),
                    DataColumn.money(text("rollout.saving"), 90, Month::saving),
                    DataColumn.money(text("rollout.running"), 90, Month::running),
                    DataColumn.money(text("rollout.once"), 90, Month::once),
                    DataColumn.figure(
                        text("rollout.net"), 90, month -> new CellValue.Change(month.net())),
                    DataColumn.<Month>money(text("rollout.cash.end"), 96, Month::cash)
                        .withStyles("strong"),
                    DataColumn.text(
                        text("rollout.built"), 150, month -> String.join(", ", month.built()))))
            .withDensity(Density.COMPACT);
    table.setId("rollout-months-table");
    table.show(plan().months());
    table.whenOpened(month -> why(table, month));
    return table;
  }

  private static String text(String key) {
    return Messages.text(key);
  }
}

package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartMark;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.Charts;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.FanChart;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The past and what is likely to follow, with its table.
record Fan(ForecastViewModel model, Outlook outlook, Theme theme, Navigation navigation) {
  /// More history than this would leave the fan no room.
  private static final int STEPS_SHOWN = 60;

  /// A step of the table: past ones have an actual, those ahead a forecast.
  private record Row(LocalDate period, Optional<Spent> actual, Optional<Ahead> ahead) {}

  VBox card() {
    TimeGrain grain = outlook.steps().query().grain();
    String step = grain.name().toLowerCase(Locale.ROOT);
    String title = Messages.text("forecast.chart." + step);
    ChartPane pane =
        new ChartPane(
            chart()
                .chart(
                    new ChartTheme(theme.tokens()),
                    Amounts.axis(series().whole().mean().currency())),
            Messages.text(
                "forecast.chart.description",
                series().key(),
                Amounts.exact(outlook.whole()),
                Explain.band(series().whole().eighty())));
    List<Ui.Key> keys = new ArrayList<>();
    if (isLaid()) {
      keys.add(
          new Ui.Key(
              Messages.text("forecast.chart.base"),
              theme.tokens().get("chart-rest"),
              Ui.Mark.LINE));
    }
    keys.addAll(
        List.of(
            new Ui.Key(Messages.text("chart.actual"), theme.tokens().get("text"), Ui.Mark.LINE),
            new Ui.Key(
                Messages.text("chart.forecast"), theme.tokens().get("forecast"), Ui.Mark.LINE),
            new Ui.Key(
                Messages.text("forecast.chart.bands"),
                pale(theme.tokens().get("forecast"), theme.tokens().get("surface")),
                Ui.Mark.AREA)));
    if (!budget(List.of(), List.of()).isEmpty()) {
      keys.add(
          new Ui.Key(
              Messages.text("forecast.chart.budget"),
              theme.tokens().get("negative"),
              Ui.Mark.LINE));
    }
    pane.whenAsked((near, mark) -> explain(near, mark, grain));
    VBox card = new ChartCard(title, pane, table(title, grain)).card("", keys);
    card.setId("forecast-fan");
    return card;
  }

  /// As the wider band is drawn.
  private static Color pale(Color colour, Color surface) {
    return new Color(
        mixed(colour.getRed(), surface.getRed()),
        mixed(colour.getGreen(), surface.getGreen()),
        mixed(colour.getBlue(), surface.getBlue()));
  }

  private static int mixed(int colour, int surface) {
    return (3 * colour + 7 * surface) / 10;
  }

  private SeriesForecast series() {
    return outlook.series();
  }

  private FanChart chart() {
    List<Spent> past = past();
    List<Charts.Point> actual =
        past.stream().map(one -> new Charts.Point(one.period(), plotted(one.cost()))).toList();
    List<Charts.Point> ahead = new ArrayList<>();
    if (!actual.isEmpty()) {
      ahead.add(actual.getLast());
    }
    outlook
        .ahead()
        .forEach(point -> ahead.add(new Charts.Point(point.period(), plotted(point.mean()))));
    return new FanChart(
        actual,
        ahead,
        Stream.of(band(95, Ahead::ninetyFive, past), band(80, Ahead::eighty, past))
            .flatMap(Optional::stream)
            .toList(),
        Stream.concat(base(actual).stream(), budget(actual, ahead).stream()).toList());
  }

  private boolean isLaid() {
    return outlook.ahead().stream().anyMatch(point -> point.laid().isPresent());
  }

  /// The forecast as it is without overlays, where some are on.
  private List<Charts.Line> base(List<Charts.Point> actual) {
    if (!isLaid()) {
      return List.of();
    }
    List<Charts.Point> points = new ArrayList<>();
    actual.stream().skip(Math.max(0, actual.size() - 1)).forEach(points::add);
    series()
        .points()
        .forEach(point -> points.add(new Charts.Point(point.period(), plotted(point.mean()))));
    return List.of(Charts.Line.before(Messages.text("forecast.chart.base"), points));
  }

  /// Where steps are months and all spend is shown, its budget.
  private List<Charts.Line> budget(List<Charts.Point> actual, List<Charts.Point> ahead) {
    boolean isShown =
        outlook.steps().query().grain() == TimeGrain.MONTH
            && series().key().equals(outlook.steps().total().key());
    return outlook
        .budget()
        .filter(_ -> isShown)
        .map(
            budget ->
                Stream.concat(actual.stream(), ahead.stream())
                    .map(point -> new Charts.Point(point.day(), plotted(budget)))
                    .toList())
        .map(points -> Charts.Line.budget(Messages.text("forecast.budget"), points))
        .stream()
        .toList();
  }

  private List<Spent> past() {
    List<Spent> all = series().history();
    return all.subList(Math.max(0, all.size() - STEPS_SHOWN), all.size());
  }

  /// Starts as a point on the last actual; empty when a step has no band.
  private Optional<FanChart.Band> band(
      int percent, Function<Ahead, Optional<Band>> of, List<Spent> past) {
    List<Ahead> points = outlook.ahead();
    if (!points.stream().allMatch(point -> of.apply(point).isPresent())) {
      return Optional.empty();
    }
    List<FanChart.Interval> intervals = new ArrayList<>();
    if (!past.isEmpty()) {
      double last = plotted(past.getLast().cost());
      intervals.add(new FanChart.Interval(past.getLast().period(), last, last));
    }
    for (Ahead point : points) {
      Band band = of.apply(point).orElseThrow();
      intervals.add(
          new FanChart.Interval(point.period(), plotted(band.low()), plotted(band.high())));
    }
    return Optional.of(new FanChart.Band(percent, intervals));
  }

  private static double plotted(Money money) {
    return Amounts.plotted(money);
  }

  private DataTable<Row> table(String title, TimeGrain grain) {
    DataTable<Row> table =
        new DataTable<>(
            title,
            List.of(
                DataColumn.text(
                    Messages.text("grain." + grain.name().toLowerCase(Locale.ROOT)),
                    90,
                    row -> Days.step(grain, row.period())),
                figure("forecast.table.actual", row -> row.actual().map(Spent::cost)),
                ahead("forecast.table.mean", point -> Optional.of(point.mean())),
                ahead("forecast.chart.base", point -> point.laid().map(laid -> laid.base())),
                ahead("forecast.table.lo80", point -> point.eighty().map(Band::low)),
                ahead("forecast.table.hi80", point -> point.eighty().map(Band::high)),
                ahead("forecast.table.lo95", point -> point.ninetyFive().map(Band::low)),
                ahead("forecast.table.hi95", point -> point.ninetyFive().map(Band::high))));
    table.setId("forecast-table");
    if (!isLaid()) {
      table.withHidden(Messages.text("forecast.chart.base"));
    }
    table.show(
        Stream.concat(
                past().stream()
                    .map(one -> new Row(one.period(), Optional.of(one), Optional.empty())),
                outlook.ahead().stream()
                    .map(point -> new Row(point.period(), Optional.empty(), Optional.of(point))))
            .toList());
    return table.whenOpened(
        row -> {
          row.ahead().ifPresent(point -> explain(table, point, grain));
          row.actual().ifPresent(spent -> explain(table, spent, grain));
        });
  }

  /// Forecast and bands begin with the last actual, which they continue.
  private void explain(Node near, ChartMark mark, TimeGrain grain) {
    List<Spent> past = past();
    if (mark.series().equals(Messages.text("forecast.budget"))) {
      return;
    }
    if (mark.series().equals(Messages.text("chart.actual"))) {
      explain(near, past.get(mark.item()), grain);
    } else if (past.isEmpty()) {
      explain(near, outlook.ahead().get(mark.item()), grain);
    } else if (mark.item() == 0) {
      explain(near, past.getLast(), grain);
    } else {
      explain(near, outlook.ahead().get(mark.item() - 1), grain);
    }
  }

  private void explain(Node near, Ahead point, TimeGrain grain) {
    new WhyPopOver(new Explain(outlook).point(point, grain)).show(near);
  }

  private void explain(Node near, Spent step, TimeGrain grain) {
    model.behind(
        grain,
        step.period(),
        series().key(),
        behind -> new WhyPopOver(new Explain(outlook).past(step, grain, behind)).show(near),
        problem -> navigation.report(Trouble.of("forecast.failed", problem)));
  }

  private static DataColumn<Row> ahead(String key, Function<Ahead, Optional<Money>> value) {
    return figure(key, row -> row.ahead().flatMap(value));
  }

  private static DataColumn<Row> figure(String key, Function<Row, Optional<Money>> value) {
    return DataColumn.figure(
        Messages.text(key),
        96,
        row -> value.apply(row).map(CellValue::of).orElseGet(CellValue::absent));
  }
}

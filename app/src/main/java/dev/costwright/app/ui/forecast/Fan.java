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
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.PastForecast;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
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
  /// A step of the table: past ones have an actual, those ahead a forecast.
  private record Row(LocalDate period, Optional<Spent> actual, Optional<Ahead> ahead) {}

  VBox card() {
    TimeGrain grain = outlook.steps().query().grain();
    String step = grain.name().toLowerCase(Locale.ROOT);
    String title = Messages.text("forecast.chart." + step);
    ChartPane pane =
        new ChartPane(
            plot()
                .chart()
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
    keys.addAll(FanPlot.keys(theme.tokens()));
    if (!bygones().isEmpty()) {
      keys.add(FanPlot.past(theme.tokens()));
    }
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
    return series().past().isEmpty() ? card : new PastToggle(model, series().score()).on(card);
  }

  private SeriesForecast series() {
    return outlook.series();
  }

  private FanPlot plot() {
    return plot(
        past().stream().map(one -> new Charts.Point(one.period(), plotted(one.cost()))).toList(),
        outlook.ahead().stream().map(Fan::step).toList());
  }

  private FanPlot plot(List<Charts.Point> actual, List<FanPlot.Step> ahead) {
    FanPlot bare = new FanPlot(actual, ahead, List.of());
    return new FanPlot(
            actual,
            ahead,
            Stream.concat(base(bare.last()).stream(), budget(actual, bare.forecast()).stream())
                .toList())
        .with(bygones());
  }

  /// None while they are taken out.
  private List<Bygone> bygones() {
    return series().past().stream()
        .filter(_ -> model.showsPast())
        .map(
            one ->
                new Bygone(
                    one.issued(),
                    one.steps().stream()
                        .map(step -> new Charts.Point(step.period(), plotted(step.cost())))
                        .toList()))
        .toList();
  }

  private static FanPlot.Step step(Ahead point) {
    return new FanPlot.Step(
        point.period(),
        plotted(point.mean()),
        point.eighty().map(Fan::ends),
        point.ninetyFive().map(Fan::ends));
  }

  private static FanPlot.Ends ends(Band band) {
    return new FanPlot.Ends(plotted(band.low()), plotted(band.high()));
  }

  private boolean isLaid() {
    return outlook.ahead().stream().anyMatch(point -> point.laid().isPresent());
  }

  /// The forecast as it is without overlays, where some are on.
  private List<Charts.Line> base(List<Charts.Point> last) {
    if (!isLaid()) {
      return List.of();
    }
    List<Charts.Point> points = new ArrayList<>(last);
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
    return FanPlot.latest(series().history());
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
                figure("forecast.table.past", row -> row.actual().flatMap(this::told)),
                DataColumn.figure(
                    Messages.text("forecast.table.past.off"), 72, row -> off(row.actual())),
                ahead("forecast.table.mean", point -> Optional.of(point.mean())),
                ahead("forecast.chart.base", point -> point.laid().map(laid -> laid.base())),
                ahead("forecast.table.lo80", point -> point.eighty().map(Band::low)),
                ahead("forecast.table.hi80", point -> point.eighty().map(Band::high)),
                ahead("forecast.table.lo95", point -> point.ninetyFive().map(Band::low)),
                ahead("forecast.table.hi95", point -> point.ninetyFive().map(Band::high))));
    table.setId("forecast-table");
    if (bygones().isEmpty()) {
      table.withHidden(
          Messages.text("forecast.table.past"), Messages.text("forecast.table.past.off"));
    }
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

  /// What was forecast of a step of the past before it came.
  private Optional<Money> told(Spent actual) {
    return series().past().stream()
        .flatMap(one -> one.steps().stream())
        .filter(step -> step.period().equals(actual.period()))
        .findFirst()
        .map(PastForecast.Told::cost);
  }

  /// What came less what was forecast, in parts of the forecast.
  private CellValue off(Optional<Spent> actual) {
    Optional<Money> told = actual.flatMap(this::told);
    if (told.isEmpty() || told.get().signum() == 0) {
      return CellValue.absent();
    }
    return new CellValue.Text(Amounts.relative(actual.orElseThrow().cost(), told.get()));
  }

  private boolean explainsPast(Node near, ChartMark mark) {
    Optional<Bygone> bygone =
        bygones().stream().filter(one -> one.name().equals(mark.series())).findFirst();
    bygone
        .flatMap(one -> one.step(mark.item(), plot().actual()))
        .flatMap(step -> past().stream().filter(one -> one.period().equals(step)).findFirst())
        .ifPresent(
            step ->
                new WhyPopOver(
                        new Explain(outlook)
                            .told(bygone.orElseThrow(), step, told(step).orElseThrow()))
                    .show(near));
    return bygone.isPresent();
  }

  /// Forecast and bands begin with the last actual, which they continue.
  private void explain(Node near, ChartMark mark, TimeGrain grain) {
    List<Spent> past = past();
    if (mark.series().equals(Messages.text("forecast.budget")) || explainsPast(near, mark)) {
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

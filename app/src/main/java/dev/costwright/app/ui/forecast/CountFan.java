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
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.forecast.CountForecast.Counted;
import dev.costwright.forecasting.forecast.CountForecast.Point;
import dev.costwright.forecasting.forecast.CountForecast.Range;
import dev.costwright.model.time.TimeGrain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The past of a count and what is likely to follow, with its table.
record CountFan(ForecastViewModel model, CountOutlook outlook, Theme theme) {
  /// A step of the table: past ones have an actual, those ahead a forecast.
  private record Row(Optional<Counted> actual, Optional<Point> ahead) {}

  VBox card() {
    String title =
        Messages.text(
            "forecast.chart.count." + grain().name().toLowerCase(Locale.ROOT),
            outlook.gauge().words());
    ChartPane pane =
        new ChartPane(
            plot().chart().chart(new ChartTheme(theme.tokens()), Amounts.countAxis()),
            Messages.text(
                "forecast.chart.count.description",
                outlook.gauge().words(),
                Amounts.count(outlook.steps().whole().mean()),
                CountExplain.band(outlook.steps().whole().eighty())));
    pane.whenAsked(this::explain);
    List<Ui.Key> keys = new ArrayList<>(FanPlot.keys(theme.tokens()));
    if (!bygones().isEmpty()) {
      keys.add(FanPlot.past(theme.tokens()));
    }
    VBox card = new ChartCard(title, pane, table(title)).card("", keys);
    card.setId("forecast-fan");
    return outlook.steps().past().isEmpty()
        ? card
        : new PastToggle(model, outlook.score()).on(card);
  }

  private TimeGrain grain() {
    return outlook.steps().grain();
  }

  private FanPlot plot() {
    return new FanPlot(
            past().stream().map(one -> new Charts.Point(one.period(), one.count())).toList(),
            outlook.steps().points().stream()
                .map(
                    point ->
                        new FanPlot.Step(
                            point.period(),
                            point.mean(),
                            point.eighty().map(CountFan::ends),
                            point.ninetyFive().map(CountFan::ends)))
                .toList(),
            List.of())
        .with(bygones());
  }

  /// None while they are taken out.
  private List<Bygone> bygones() {
    return outlook.steps().past().stream()
        .filter(_ -> model.showsPast())
        .map(
            one ->
                new Bygone(
                    one.issued(),
                    one.steps().stream()
                        .map(step -> new Charts.Point(step.period(), step.count()))
                        .toList()))
        .toList();
  }

  private Optional<Long> told(Counted actual) {
    return outlook.steps().past().stream()
        .flatMap(one -> one.steps().stream())
        .filter(step -> step.period().equals(actual.period()))
        .findFirst()
        .map(Counted::count);
  }

  private static FanPlot.Ends ends(Range range) {
    return new FanPlot.Ends(range.low(), range.high());
  }

  private List<Counted> past() {
    return FanPlot.latest(outlook.steps().history());
  }

  private DataTable<Row> table(String title) {
    DataTable<Row> table =
        new DataTable<>(
            title,
            List.of(
                DataColumn.text(
                    Messages.text("grain." + grain().name().toLowerCase(Locale.ROOT)),
                    90,
                    this::step),
                figure("forecast.table.actual", row -> row.actual().map(Counted::count)),
                figure("forecast.table.past", row -> row.actual().flatMap(this::told)),
                ahead("forecast.table.mean", point -> Optional.of(point.mean())),
                ahead("forecast.table.lo80", point -> point.eighty().map(Range::low)),
                ahead("forecast.table.hi80", point -> point.eighty().map(Range::high)),
                ahead("forecast.table.lo95", point -> point.ninetyFive().map(Range::low)),
                ahead("forecast.table.hi95", point -> point.ninetyFive().map(Range::high))));
    table.setId("forecast-table");
    if (bygones().isEmpty()) {
      table.withHidden(Messages.text("forecast.table.past"));
    }
    table.show(
        Stream.concat(
                past().stream().map(one -> new Row(Optional.of(one), Optional.empty())),
                outlook.steps().points().stream()
                    .map(point -> new Row(Optional.empty(), Optional.of(point))))
            .toList());
    return table.whenOpened(
        row -> {
          row.ahead().ifPresent(point -> explain(table, point));
          row.actual().ifPresent(step -> explain(table, step));
        });
  }

  private String step(Row row) {
    return Days.step(
        grain(),
        row.actual().map(Counted::period).or(() -> row.ahead().map(Point::period)).orElseThrow());
  }

  private static DataColumn<Row> ahead(String key, Function<Point, Optional<Long>> value) {
    return figure(key, row -> row.ahead().flatMap(value));
  }

  private static DataColumn<Row> figure(String key, Function<Row, Optional<Long>> value) {
    return DataColumn.figure(
        Messages.text(key),
        96,
        row -> value.apply(row).<CellValue>map(CellValue.Count::new).orElseGet(CellValue::absent));
  }

  /// Forecast and bands begin with the last actual.
  private void explain(Node near, ChartMark mark) {
    Optional<Bygone> bygone =
        bygones().stream().filter(one -> one.name().equals(mark.series())).findFirst();
    if (bygone.isPresent()) {
      bygone
          .get()
          .step(mark.item(), plot().actual())
          .flatMap(step -> past().stream().filter(one -> one.period().equals(step)).findFirst())
          .ifPresent(step -> explain(near, step));
      return;
    }
    List<Counted> past = past();
    int begun = past.isEmpty() ? 0 : 1;
    if (mark.series().equals(Messages.text("chart.actual"))) {
      explain(near, past.get(mark.item()));
    } else if (mark.item() < begun) {
      explain(near, past.getLast());
    } else {
      explain(near, outlook.steps().points().get(mark.item() - begun));
    }
  }

  private void explain(Node near, Point point) {
    new WhyPopOver(new CountExplain(outlook).point(point, grain())).show(near);
  }

  private void explain(Node near, Counted step) {
    new WhyPopOver(new CountExplain(outlook).past(step, grain())).show(near);
  }
}

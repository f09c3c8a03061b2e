package dev.costwright.app.ui.bands;

import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.Charts;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.FanChart;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RelationChart;
import dev.costwright.app.uikit.RelationChart.At;
import dev.costwright.app.uikit.RelationChart.Curve;
import dev.costwright.app.uikit.RelationChart.Style;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.uncertainty.Band;
import dev.costwright.forecasting.uncertainty.Uncertainty.MonthBand;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;

/// Where each month lies, or all up to its end: a fan above its table.
record MonthsCard(Banded banded, Theme theme, Look look) {
  private static final double LEAST_CHART = 180;
  private static final double LEAST_TABLE = 150;

  VBox card() {
    DataTable<MonthBand> table = table();
    ChartPane pane = new ChartPane(chart(), description());
    pane.setMinHeight(LEAST_CHART);
    table.setMinHeight(LEAST_TABLE);
    VBox.setMargin(pane, new Insets(0, 16, 0, 16));
    VBox card =
        Ui.flushCard(
            title(),
            Messages.text("bands.months.hint"),
            new VBox(4, Ui.grow(pane), Ui.grow(table)),
            new ChartCard(title(), pane, table).menu(),
            TableMenu.button(table));
    card.setId("bands-months-card");
    return card;
  }

  private String title() {
    return Messages.text("bands.title." + look.id());
  }

  private List<MonthBand> months() {
    return banded.study().months();
  }

  private Band band(MonthBand month) {
    return look == Look.SO_FAR ? month.cumulative() : month.cost();
  }

  private String description() {
    return Messages.text(
        "bands.months.description", months().size(), banded.middle(band(months().getLast())));
  }

  private JFreeChart chart() {
    boolean isDated = months().stream().allMatch(month -> month.from().isPresent());
    return isDated ? fan() : lines();
  }

  private JFreeChart fan() {
    FanChart fan =
        new FanChart(
            List.of(),
            months().stream()
                .map(month -> new Charts.Point(day(month), band(month).p50()))
                .toList(),
            List.of(
                new FanChart.Band(90, intervals(Band::p5, Band::p95)),
                new FanChart.Band(80, intervals(Band::p10, Band::p90))),
            List.of());
    return fan.chart(new ChartTheme(theme.tokens()), Amounts.axis(banded.currency()));
  }

  private static LocalDate day(MonthBand month) {
    return month.from().orElseThrow();
  }

  private List<FanChart.Interval> intervals(
      ToDoubleFunction<Band> low, ToDoubleFunction<Band> high) {
    return months().stream()
        .map(
            month ->
                new FanChart.Interval(
                    day(month), low.applyAsDouble(band(month)), high.applyAsDouble(band(month))))
        .toList();
  }

  /// Months without dates stand on their numbers.
  private JFreeChart lines() {
    RelationChart chart =
        new RelationChart(
            new RelationChart.Across(
                Messages.text("bands.month"),
                new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.US)),
                List.of()),
            List.of(
                curve("bands.p50", Style.LINE, Band::p50),
                curve("bands.p10", Style.DASHED, Band::p10),
                curve("bands.p90", Style.DASHED, Band::p90)),
            List.of());
    return chart.chart(new ChartTheme(theme.tokens()), Amounts.axis(banded.currency()));
  }

  private Curve curve(String key, Style style, ToDoubleFunction<Band> quantile) {
    return new Curve(
        Messages.text(key),
        "accent",
        style,
        months().stream()
            .map(month -> new At(month.number(), quantile.applyAsDouble(band(month))))
            .toList());
  }

  private DataTable<MonthBand> table() {
    DataTable<MonthBand> table =
        new DataTable<>(
                title(),
                List.of(
                    DataColumn.text(Messages.text("bands.month"), 130, MonthsCard::name),
                    quantile("bands.p5", Band::p5),
                    quantile("bands.p10", Band::p10),
                    quantile("bands.p50", Band::p50).withStyles("strong"),
                    quantile("bands.p90", Band::p90),
                    quantile("bands.p95", Band::p95),
                    quantile("bands.mean", Band::mean)))
            .withDensity(Density.COMPACT);
    table.setId("bands-months-table");
    Explained.rows(table, Messages.text("bands.why.band"));
    table.show(months());
    return table;
  }

  private static String name(MonthBand month) {
    return month
        .from()
        .map(
            day -> day.getDayOfMonth() == 1 ? Days.monthOfYear(YearMonth.from(day)) : Days.day(day))
        .orElseGet(() -> Messages.text("bands.monthNo", month.number()));
  }

  private DataColumn<MonthBand> quantile(String key, ToDoubleFunction<Band> quantile) {
    return DataColumn.money(
        Messages.text(key), 96, month -> banded.money(quantile.applyAsDouble(band(month))));
  }
}

package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.Charts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.usage.Measure;
import java.awt.BasicStroke;
import java.awt.Stroke;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;

/// How the prices of one thing changed: steps over days, one line per token class.
final class PriceHistory {
  private static final double HEIGHT = 116;
  private static final double END_MARGIN = 0.05;
  private static final Stroke STROKE =
      new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private static final int BEFORE_DAYS = 60;
  private static final List<Measure> LINES =
      List.of(Measure.OUTPUT, Measure.FRESH_INPUT, Measure.CACHE_READ);

  private final Theme theme;
  private final List<PriceLine> versions;
  private final LocalDate today;

  private PriceHistory(Theme theme, List<PriceLine> versions, LocalDate today) {
    this.theme = theme;
    this.versions = versions.reversed();
    this.today = today;
  }

  /// @param versions at least two, newest first
  static ChartPane chart(Theme theme, List<PriceLine> versions, LocalDate today) {
    return new PriceHistory(theme, versions, today).chart();
  }

  /// What the lines of the chart stand for.
  static Node legend(Theme theme, List<PriceLine> versions) {
    List<Ui.Key> keys = new ArrayList<>();
    for (Measure measure : priced(versions)) {
      keys.add(
          new Ui.Key(
              Messages.text("prices.measure." + measure.id()),
              theme.tokens().category(keys.size()),
              Ui.Mark.LINE));
    }
    return Ui.legend(keys);
  }

  private static List<Measure> priced(List<PriceLine> versions) {
    return LINES.stream()
        .filter(measure -> versions.stream().anyMatch(v -> v.price(measure).isPresent()))
        .toList();
  }

  private ChartPane chart() {
    List<Measure> priced = priced(versions);
    List<Charts.Line> lines =
        Stream.iterate(0, index -> index < priced.size(), index -> index + 1)
            .map(index -> line(priced.get(index), index))
            .toList();
    JFreeChart chart =
        Charts.lines(new ChartTheme(theme.tokens()), versions.getFirst().currency(), lines);
    if (chart.getXYPlot().getDomainAxis() instanceof DateAxis days) {
      days.setUpperMargin(END_MARGIN);
    }
    ChartPane pane =
        new ChartPane(
            chart,
            Messages.text("prices.history.chart", versions.getFirst().item().model().name()));
    pane.setMinHeight(HEIGHT);
    pane.setPrefHeight(HEIGHT);
    return pane;
  }

  private Charts.Line line(Measure measure, int index) {
    return new Charts.Line(
        measure.id(),
        "chart-" + (index + 1),
        STROKE,
        versions.stream().flatMap(version -> points(version, measure)).toList());
  }

  /// A step: the price on its first and on its last day.
  private Stream<Charts.Point> points(PriceLine version, Measure measure) {
    LocalDate first = version.from().orElse(start());
    LocalDate last = version.until().map(day -> day.minusDays(1)).orElse(end());
    return Rates.value(version, measure).stream()
        .flatMap(
            price -> Stream.of(first, last).map(day -> new Charts.Point(day, price.doubleValue())));
  }

  private LocalDate start() {
    return changes().min(LocalDate::compareTo).orElse(today).minusDays(BEFORE_DAYS);
  }

  private LocalDate end() {
    LocalDate last = changes().max(LocalDate::compareTo).orElse(today);
    return last.isBefore(today) ? today : last.plusDays(BEFORE_DAYS);
  }

  private Stream<LocalDate> changes() {
    return versions.stream().flatMap(version -> version.from().stream());
  }
}

package dev.costwright.app.uikit;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/// History with a forecast: actuals solid, forecast dashed inside nested bands, other lines thin;
/// a hairline marks where the forecast begins.
///
/// @param actual by first day of the step
/// @param forecast continues it
/// @param bands widest first
/// @param others such as the period before, or the naive forecast
public record FanChart(
    List<Charts.Point> actual,
    List<Charts.Point> forecast,
    List<Band> bands,
    List<Charts.Line> others) {
  private static final float BAND_ALPHA = 0.15f;

  /// @param percent of outcomes that should fall inside
  public record Band(int percent, List<Interval> intervals) {}

  public record Interval(LocalDate day, double low, double high) {}

  public FanChart {
    actual = List.copyOf(actual);
    forecast = List.copyOf(forecast);
    bands = List.copyOf(bands);
    others = List.copyOf(others);
  }

  /// @param format of the axis and of tooltips: {@link Amounts#axis} or {@link Amounts#countAxis}
  public JFreeChart chart(ChartTheme theme, NumberFormat format) {
    XYPlot plot = new XYPlot(null, Charts.days(theme), theme.figures(format), null);
    theme.style(plot);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDataset(0, areas());
    plot.setRenderer(0, shade(theme));
    plot.setDataset(1, lines());
    plot.setRenderer(1, pen(theme, format));
    ((NumberAxis) plot.getRangeAxis()).setAutoRangeIncludesZero(true);
    markBeginning(plot, theme);
    return theme.frame(plot);
  }

  private YIntervalSeriesCollection areas() {
    YIntervalSeriesCollection areas = new YIntervalSeriesCollection();
    for (Band band : bands) {
      YIntervalSeries series = new YIntervalSeries(band.percent() + " %");
      band.intervals()
          .forEach(
              at ->
                  series.add(
                      Charts.millis(at.day()), (at.low() + at.high()) / 2, at.low(), at.high()));
      areas.addSeries(series);
    }
    return areas;
  }

  private DeviationRenderer shade(ChartTheme theme) {
    DeviationRenderer shade = new DeviationRenderer(false, false);
    shade.setAlpha(BAND_ALPHA);
    for (int band = 0; band < bands.size(); band++) {
      shade.setSeriesFillPaint(band, theme.tokens().get("forecast"));
    }
    return shade;
  }

  private XYSeriesCollection lines() {
    XYSeriesCollection lines = new XYSeriesCollection();
    lines.addSeries(Charts.series(Charts.Line.now(Messages.text("chart.actual"), actual)));
    lines.addSeries(Charts.series(Charts.Line.now(Messages.text("chart.forecast"), forecast)));
    others.forEach(line -> lines.addSeries(Charts.series(line)));
    return lines;
  }

  private XYLineAndShapeRenderer pen(ChartTheme theme, NumberFormat format) {
    XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer(true, false);
    pen.setDrawSeriesLineAsPath(true);
    pen.setDefaultToolTipGenerator(new Charts.DayTip(format));
    pen.setSeriesPaint(0, theme.tokens().get("text"));
    pen.setSeriesStroke(0, ChartTheme.LINE);
    pen.setSeriesPaint(1, theme.tokens().get("forecast"));
    pen.setSeriesStroke(1, ChartTheme.DASHED);
    for (int i = 0; i < others.size(); i++) {
      pen.setSeriesPaint(i + 2, theme.tokens().get(others.get(i).token()));
      pen.setSeriesStroke(i + 2, others.get(i).stroke());
    }
    return pen;
  }

  private void markBeginning(XYPlot plot, ChartTheme theme) {
    if (!actual.isEmpty() && !forecast.isEmpty()) {
      plot.addDomainMarker(
          new ValueMarker(
              Charts.millis(actual.getLast().day()),
              theme.tokens().get("border-strong"),
              ChartTheme.HAIRLINE),
          Layer.BACKGROUND);
    }
  }
}

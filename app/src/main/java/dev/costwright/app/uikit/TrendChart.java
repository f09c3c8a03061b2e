package dev.costwright.app.uikit;

import java.awt.geom.Ellipse2D;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;

/// Figures of days as dots, and trends through them as lines, on a logarithmic axis: what falls by
/// the same share a year is a straight line.
///
/// @param dots one series for each kind of thing
/// @param trends the line of each series, in the same order
public record TrendChart(List<Charts.Line> dots, List<Charts.Line> trends) {
  private static final double DOT = 6;
  private static final double MARGIN = 0.03;

  public TrendChart {
    dots = List.copyOf(dots);
    trends = List.copyOf(trends);
  }

  /// @param format of the vertical axis and of tooltips
  public JFreeChart chart(ChartTheme theme, NumberFormat format) {
    DateAxis days = theme.quiet(new DateAxis(null, TimeZone.getTimeZone("UTC"), Locale.US));
    days.setLowerMargin(MARGIN);
    days.setUpperMargin(MARGIN);
    days.setDateFormatOverride(Charts.format("MMM yyyy"));
    XYPlot plot = new XYPlot(series(dots), days, amounts(theme, format), pen(theme, format, dots));
    plot.setDataset(1, series(trends));
    plot.setRenderer(1, line(theme, format));
    theme.style(plot);
    return theme.frame(plot);
  }

  private static LogAxis amounts(ChartTheme theme, NumberFormat format) {
    LogAxis axis = theme.quiet(new LogAxis());
    axis.setTickUnit(new NumberTickUnit(1));
    axis.setNumberFormatOverride(format);
    return axis;
  }

  private XYLineAndShapeRenderer line(ChartTheme theme, NumberFormat format) {
    XYLineAndShapeRenderer line = pen(theme, format, trends);
    line.setDefaultLinesVisible(true);
    line.setDefaultShapesVisible(false);
    return line;
  }

  private static XYLineAndShapeRenderer pen(
      ChartTheme theme, NumberFormat format, List<Charts.Line> lines) {
    XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer(false, true);
    pen.setDefaultShape(new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    pen.setAutoPopulateSeriesShape(false);
    pen.setDefaultToolTipGenerator(new Charts.DayTip(format));
    for (int i = 0; i < lines.size(); i++) {
      pen.setSeriesPaint(i, theme.tokens().get(lines.get(i).token()));
      pen.setSeriesStroke(i, lines.get(i).stroke());
    }
    return pen;
  }

  private static XYSeriesCollection series(List<Charts.Line> lines) {
    XYSeriesCollection data = new XYSeriesCollection();
    lines.forEach(line -> data.addSeries(Charts.series(line)));
    return data;
  }
}

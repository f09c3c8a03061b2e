package dev.costwright.app.uikit;

import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Figures against figures as dots, or over a count as spikes, with straight lines to hold them
/// against, such as zero and its bounds.
///
/// @param across names the horizontal axis
/// @param dots one mark each; tooltips are in their order
/// @param tips what stands below the pointer at each dot
/// @param lines drawn behind the dots
public record DotChart(
    String across, Mark mark, List<CurveChart.At> dots, List<String> tips, List<Rule> lines) {
  private static final double SPIKE = 0.35;

  /// Low cards have room for a few figures all the same.
  private static final RectangleInsets CLOSE = new RectangleInsets(3, 6, 3, 0);

  /// How a figure is drawn.
  public enum Mark {
    DOT,
    SPIKE
  }

  /// A line from one place to another.
  ///
  /// @param token its colour
  public record Rule(String token, CurveChart.At from, CurveChart.At to) {}

  public DotChart {
    dots = List.copyOf(dots);
    tips = List.copyOf(tips);
    lines = List.copyOf(lines);
  }

  /// @param format of the vertical axis
  public JFreeChart chart(ChartTheme theme, NumberFormat format) {
    NumberAxis figures = theme.quiet(new NumberAxis(across));
    figures.setAutoRangeIncludesZero(false);
    figures.setLabelFont(ChartTheme.LABEL);
    figures.setLabelPaint(theme.tokens().get("text-3"));
    if (mark == Mark.SPIKE) {
      figures.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    } else {
      figures.setNumberFormatOverride(new DecimalFormat("#,##0.##"));
    }
    NumberAxis up = theme.figures(format);
    up.setAutoRangeIncludesZero(mark == Mark.SPIKE);
    up.setTickLabelInsets(CLOSE);
    XYPlot plot = new XYPlot(rules(), figures, up, pen(theme));
    XYSeriesCollection marks = marks();
    plot.setDataset(1, mark == Mark.SPIKE ? new XYBarDataset(marks, SPIKE) : marks);
    plot.setRenderer(1, renderer(theme));
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    theme.style(plot);
    return theme.frame(plot);
  }

  private XYSeriesCollection rules() {
    XYSeriesCollection data = new XYSeriesCollection();
    for (int i = 0; i < lines.size(); i++) {
      XYSeries series = new XYSeries(i);
      series.add(lines.get(i).from().x(), lines.get(i).from().y());
      series.add(lines.get(i).to().x(), lines.get(i).to().y());
      data.addSeries(series);
    }
    return data;
  }

  private XYLineAndShapeRenderer pen(ChartTheme theme) {
    XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer(true, false);
    for (int i = 0; i < lines.size(); i++) {
      pen.setSeriesPaint(i, theme.tokens().get(lines.get(i).token()));
      pen.setSeriesStroke(i, ChartTheme.THIN);
    }
    return pen;
  }

  private XYSeriesCollection marks() {
    XYSeries series = new XYSeries(across, false);
    dots.forEach(at -> series.add(at.x(), at.y()));
    return new XYSeriesCollection(series);
  }

  private XYItemRenderer renderer(ChartTheme theme) {
    XYItemRenderer renderer = mark == Mark.SPIKE ? spikes() : dotted();
    renderer.setSeriesPaint(0, theme.tokens().get("forecast"));
    renderer.setDefaultToolTipGenerator((XYDataset _, int _, int item) -> tips.get(item));
    return renderer;
  }

  private static XYItemRenderer spikes() {
    XYBarRenderer bars = new XYBarRenderer();
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    return bars;
  }

  private static XYItemRenderer dotted() {
    XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
    dots.setSeriesShape(0, new Ellipse2D.Double(-2, -2, 4, 4));
    return dots;
  }
}

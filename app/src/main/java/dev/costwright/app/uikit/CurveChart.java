package dev.costwright.app.uikit;

import dev.costwright.model.text.VisibleText;
import java.awt.Color;
import java.text.NumberFormat;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Figures over a count, such as prompt tokens over the turn of a session.
///
/// @param across names the horizontal axis
/// @param curves the first one on top
public record CurveChart(String across, List<Curve> curves) {
  /// @param colour from {@link Tokens}
  public record Curve(String name, Color colour, List<At> points) {
    public Curve {
      name = VisibleText.inTable(name);
      points = List.copyOf(points);
    }
  }

  public record At(double x, double y) {}

  public CurveChart {
    curves = List.copyOf(curves);
  }

  /// @param format of the vertical axis and of tooltips
  public JFreeChart chart(ChartTheme theme, NumberFormat format) {
    NumberAxis counts = theme.quiet(new NumberAxis(across));
    counts.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    counts.setAutoRangeIncludesZero(false);
    counts.setLabelFont(ChartTheme.LABEL);
    counts.setLabelPaint(theme.tokens().get("text-3"));
    XYPlot plot = new XYPlot(data(), counts, theme.figures(format), pen(format));
    theme.style(plot);
    return theme.frame(plot);
  }

  private XYSeriesCollection data() {
    XYSeriesCollection data = new XYSeriesCollection();
    for (Curve curve : curves) {
      XYSeries series = new XYSeries(curve.name());
      curve.points().forEach(at -> series.add(at.x(), at.y()));
      data.addSeries(series);
    }
    return data;
  }

  private XYLineAndShapeRenderer pen(NumberFormat format) {
    XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer(true, false);
    pen.setDrawSeriesLineAsPath(true);
    pen.setDefaultToolTipGenerator(
        (data, series, item) ->
            "%s, %s %s: %s"
                .formatted(
                    data.getSeriesKey(series),
                    across,
                    Math.round(data.getXValue(series, item)),
                    format.format(data.getYValue(series, item))));
    for (int i = 0; i < curves.size(); i++) {
      pen.setSeriesPaint(i, curves.get(i).colour());
      pen.setSeriesStroke(i, ChartTheme.LINE);
    }
    return pen;
  }
}

package dev.costwright.app.uikit;

import dev.costwright.model.text.VisibleText;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// How one figure goes with another: curves or points over amounts, shares or times, with limits
/// that carry their own name.
///
/// @param across the horizontal axis
/// @param curves the first one on top
/// @param limits lines that stand for one figure
public record RelationChart(Across across, List<Curve> curves, List<Limit> limits) {
  private static final double POINT = 8;
  private static final double DOT = 4;
  private static final double BELOW = 0.02;
  private static final double ABOVE = 0.08;
  private static final Color CLEAR = new Color(0, 0, 0, 0);

  /// @param name under the axis
  /// @param format of its figures
  /// @param ticks where it is labelled; none for wherever there is room
  public record Across(String name, NumberFormat format, List<Tick> ticks) {
    public Across {
      ticks = List.copyOf(ticks);
    }
  }

  public record Tick(double at, String name) {}

  /// @param token of its colour
  public record Curve(String name, String token, Style style, List<At> points) {
    public Curve {
      name = VisibleText.inTable(name);
      points = List.copyOf(points);
    }
  }

  /// How a curve is drawn.
  public enum Style {
    LINE,
    DASHED,
    /// No line between the points.
    POINTS,
    /// Likewise, smaller: for many.
    DOTS
  }

  public record At(double x, double y) {}

  /// @param at on its axis
  public record Limit(Axis axis, double at, String name) {}

  /// Which figure a limit is of.
  public enum Axis {
    ACROSS,
    UP
  }

  public RelationChart {
    curves = List.copyOf(curves);
    limits = List.copyOf(limits);
  }

  /// @param format of the vertical axis and of tooltips
  public JFreeChart chart(ChartTheme theme, NumberFormat format) {
    NumberAxis below = theme.quiet(new Ticked(across));
    below.setAutoRangeIncludesZero(false);
    below.setLabelFont(ChartTheme.LABEL);
    below.setLabelPaint(theme.tokens().get("text-3"));
    below.setTickLabelInsets(new RectangleInsets(5, 8, 2, 8));
    NumberAxis up = theme.figures(format);
    up.setAutoRangeIncludesZero(false);
    XYPlot plot = new XYPlot(data(), below, up, pen(theme, format));
    theme.style(plot);
    up.setRange(withLimits(up.getRange()));
    for (Limit limit : limits) {
      Marker line = line(limit, theme);
      if (limit.axis() == Axis.ACROSS) {
        plot.addDomainMarker(line, Layer.BACKGROUND);
      } else {
        plot.addRangeMarker(line, Layer.BACKGROUND);
      }
    }
    return theme.frame(plot);
  }

  /// High enough for the limits, too, and for their names.
  private Range withLimits(Range curves) {
    Range all = curves;
    for (Limit limit : limits) {
      if (limit.axis() == Axis.UP && !all.contains(limit.at())) {
        all = Range.expand(Range.expandToInclude(curves, limit.at()), BELOW, ABOVE);
      }
    }
    return all;
  }

  private XYSeriesCollection data() {
    XYSeriesCollection data = new XYSeriesCollection();
    for (Curve curve : curves) {
      XYSeries series = new XYSeries(curve.name(), false);
      curve.points().forEach(at -> series.add(at.x(), at.y()));
      data.addSeries(series);
    }
    return data;
  }

  private XYLineAndShapeRenderer pen(ChartTheme theme, NumberFormat format) {
    XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer(true, false);
    pen.setDrawSeriesLineAsPath(true);
    pen.setDefaultToolTipGenerator(
        (data, series, item) ->
            "%s  %s: %s"
                .formatted(
                    data.getSeriesKey(series),
                    across.format().format(data.getXValue(series, item)),
                    format.format(data.getYValue(series, item))));
    for (int i = 0; i < curves.size(); i++) {
      Style style = curves.get(i).style();
      pen.setSeriesPaint(i, theme.tokens().get(curves.get(i).token()));
      pen.setSeriesStroke(i, stroke(style));
      boolean isLine = style == Style.LINE || style == Style.DASHED;
      pen.setSeriesLinesVisible(i, isLine);
      pen.setSeriesShapesVisible(i, !isLine);
      pen.setSeriesShape(i, point(style == Style.DOTS ? DOT : POINT));
    }
    return pen;
  }

  private static Ellipse2D point(double size) {
    return new Ellipse2D.Double(-size / 2, -size / 2, size, size);
  }

  private static Stroke stroke(Style style) {
    return style == Style.DASHED ? ChartTheme.DASHED : ChartTheme.LINE;
  }

  private static Marker line(Limit limit, ChartTheme theme) {
    Marker line =
        new ValueMarker(limit.at(), theme.tokens().get("control-border"), ChartTheme.DASHED_LIMIT);
    line.setLabel(limit.name());
    line.setLabelFont(ChartTheme.LABEL);
    line.setLabelPaint(theme.tokens().get("text-2"));
    line.setLabelBackgroundColor(CLEAR);
    boolean isAcross = limit.axis() == Axis.ACROSS;
    line.setLabelAnchor(isAcross ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
    line.setLabelTextAnchor(isAcross ? TextAnchor.TOP_LEFT : TextAnchor.BOTTOM_LEFT);
    return line;
  }

  /// Labelled where it is told to be.
  private static final class Ticked extends NumberAxis {
    private static final long serialVersionUID = 1;

    private final transient List<Tick> ticks;

    Ticked(Across across) {
      super(across.name());
      this.ticks = across.ticks();
      setNumberFormatOverride(across.format());
    }

    /// JFreeChart's lists are raw.
    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(
        Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
      return ticks.isEmpty()
          ? super.refreshTicks(graphics, state, area, edge)
          : ticks.stream()
              .filter(tick -> getRange().contains(tick.at()))
              .map(
                  tick ->
                      new NumberTick(
                          tick.at(), tick.name(), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0))
              .toList();
    }
  }
}

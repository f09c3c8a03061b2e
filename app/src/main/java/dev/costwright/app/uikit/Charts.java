package dev.costwright.app.uikit;

import java.awt.Color;
import java.awt.Stroke;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.labels.StandardCategoryToolTipGenerator;
import org.jfree.chart.labels.XYToolTipGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Recipes: stacked bars, lines over days. Each returns a finished chart in the given theme.
public final class Charts {
  private Charts() {}

  /// Rows are the series, in the order of the table below the chart; a surface-coloured gap
  /// parts the segments.
  public static JFreeChart stackedBars(
      ChartTheme theme, Currency currency, CategoryDataset data, List<Color> colours) {
    StackedBarRenderer bars = new StackedBarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setMaximumBarWidth(0.09);
    bars.setDrawBarOutline(true);
    bars.setDefaultToolTipGenerator(
        new StandardCategoryToolTipGenerator("{0}\n{1}  {2}", Amounts.axis(currency)));
    for (int row = 0; row < data.getRowCount(); row++) {
      bars.setSeriesPaint(row, colours.get(row));
      bars.setSeriesOutlinePaint(row, theme.tokens().get("surface"));
      bars.setSeriesOutlineStroke(row, ChartTheme.HAIRLINE);
    }
    CategoryPlot plot = new CategoryPlot(data, theme.categories(), theme.amounts(currency), bars);
    theme.style(plot);
    return theme.frame(plot);
  }

  /// One day of a line.
  public record Point(LocalDate day, double value) {}

  /// A line through days.
  ///
  /// @param token colour token
  public record Line(String name, String token, Stroke stroke, List<Point> points) {
    public static Line now(String name, List<Point> points) {
      return new Line(name, "text", ChartTheme.LINE, points);
    }

    public static Line before(String name, List<Point> points) {
      return new Line(name, "chart-rest", ChartTheme.THIN, points);
    }
  }

  /// Lines over days, the first one on top.
  public static JFreeChart lines(ChartTheme theme, Currency currency, List<Line> lines) {
    XYPlot plot = new XYPlot(null, days(theme), theme.amounts(currency), null);
    theme.style(plot);
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer(true, false);
    pen.setDrawSeriesLineAsPath(true);
    pen.setDefaultToolTipGenerator(new DayTip(Amounts.axis(currency)));
    for (Line line : lines) {
      pen.setSeriesPaint(data.getSeriesCount(), theme.tokens().get(line.token()));
      pen.setSeriesStroke(data.getSeriesCount(), line.stroke());
      data.addSeries(series(line));
    }
    plot.setDataset(data);
    plot.setRenderer(pen);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE);
    return theme.frame(plot);
  }

  /// Puts each bar above the figures of its table column: the axis takes the room of the
  /// first column, bars end where the right-aligned figures end.
  public static void alignToColumns(
      JFreeChart chart, double nameWidth, double columnWidth, double barWidth, double cellPadding) {
    CategoryPlot plot = chart.getCategoryPlot();
    int columns = plot.getDataset().getColumnCount();
    double all = columns * columnWidth;
    AxisSpace room = new AxisSpace();
    room.setLeft(nameWidth);
    room.setBottom(8);
    plot.setFixedRangeAxisSpace(room);
    plot.setFixedDomainAxisSpace(room);
    plot.setInsets(new RectangleInsets(8, 0, 0, 0));
    CategoryAxis axis = plot.getDomainAxis();
    axis.setVisible(false);
    axis.setLowerMargin((columnWidth - cellPadding - barWidth) / all);
    axis.setUpperMargin(cellPadding / all);
    axis.setCategoryMargin((columnWidth - barWidth) * (columns - 1) / all);
    ((StackedBarRenderer) plot.getRenderer()).setMaximumBarWidth(1);
  }

  static DateAxis days(ChartTheme theme) {
    DateAxis axis = theme.quiet(new DateAxis(null, TimeZone.getTimeZone("UTC"), Locale.US));
    SimpleDateFormat format = new SimpleDateFormat("d MMM", Locale.US);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    axis.setDateFormatOverride(format);
    axis.setLowerMargin(0);
    axis.setUpperMargin(0.01);
    axis.setTickLabelInsets(new RectangleInsets(5, 4, 0, 4));
    return axis;
  }

  static XYSeries series(Line line) {
    XYSeries series = new XYSeries(line.name());
    line.points().forEach(p -> series.add(millis(p.day()), p.value()));
    return series;
  }

  static double millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  /// What stands below the pointer on a line.
  record DayTip(NumberFormat amounts) implements XYToolTipGenerator {
    @Override
    public String generateToolTip(XYDataset data, int series, int item) {
      LocalDate day =
          LocalDate.ofInstant(
              Instant.ofEpochMilli((long) data.getXValue(series, item)), ZoneOffset.UTC);
      return "%s, %s: %s"
          .formatted(
              data.getSeriesKey(series),
              Days.shortDay(day),
              amounts.format(data.getYValue(series, item)));
    }
  }
}

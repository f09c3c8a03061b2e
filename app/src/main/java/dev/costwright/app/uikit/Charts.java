package dev.costwright.app.uikit;

import dev.costwright.model.text.VisibleText;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
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
import org.jfree.chart.axis.DateTickMarkPosition;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.TickUnits;
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
    public Line {
      name = VisibleText.inTable(name);
    }

    public static Line now(String name, List<Point> points) {
      return new Line(name, "text", ChartTheme.LINE, points);
    }

    /// The n-th of several that stand side by side, in the colour of its category.
    public static Line of(String name, int category, List<Point> points) {
      String token = category < 8 ? "chart-" + (category + 1) : "chart-rest";
      return new Line(name, token, ChartTheme.LINE, points);
    }

    /// What must not be passed.
    public static Line budget(String name, List<Point> points) {
      return new Line(name, "negative", ChartTheme.THIN, points);
    }

    /// What was said of days that are over; subdued, for several may stand side by side.
    public static Line past(String name, List<Point> points) {
      return new Line(name, "chart-2", ChartTheme.DASHED_LIMIT, points);
    }

    public static Line before(String name, List<Point> points) {
      return new Line(name, "chart-rest", ChartTheme.THIN, points);
    }
  }

  /// Lines over days, the first one on top.
  public static JFreeChart lines(ChartTheme theme, Currency currency, List<Line> lines) {
    return lines(
        theme,
        days(theme),
        new DayTip(Amounts.axis(currency)),
        lines,
        new XYLineAndShapeRenderer(true, false));
  }

  /// Lines over months, each month a dot on its first day; a value that is no number leaves a
  /// gap.
  ///
  /// @param format of the amounts, on the axis and in tooltips
  public static JFreeChart monthLines(ChartTheme theme, NumberFormat format, List<Line> lines) {
    DateAxis axis = styled(theme.quiet(new DateAxis(null, TimeZone.getTimeZone("UTC"), Locale.US)));
    axis.setDateFormatOverride(format("MMM yy"));
    axis.setTickMarkPosition(DateTickMarkPosition.START);
    axis.setStandardTickUnits(months());
    axis.setLowerMargin(0.02);
    axis.setUpperMargin(0.02);
    XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer(true, true);
    pen.setDefaultShape(new Ellipse2D.Double(-2.5, -2.5, 5, 5));
    pen.setAutoPopulateSeriesShape(false);
    return lines(theme, axis, new DayTip(format), lines, pen);
  }

  /// No step of an axis is shorter than a month, or two would carry one name.
  private static TickUnits months() {
    TickUnits units = new TickUnits();
    for (int months : new int[] {1, 2, 3, 6, 12}) {
      units.add(
          new DateTickUnit(
              DateTickUnitType.MONTH, months, DateTickUnitType.MONTH, 1, format("MMM yy")));
    }
    return units;
  }

  private static JFreeChart lines(
      ChartTheme theme, DateAxis axis, DayTip tip, List<Line> lines, XYLineAndShapeRenderer pen) {
    XYPlot plot = new XYPlot(null, axis, theme.figures(tip.amounts()), null);
    theme.style(plot);
    XYSeriesCollection data = new XYSeriesCollection();
    pen.setDrawSeriesLineAsPath(true);
    pen.setDefaultToolTipGenerator(tip);
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
    return styled(theme.quiet(new DayAxis()));
  }

  private static DateAxis styled(DateAxis axis) {
    axis.setLowerMargin(0);
    axis.setUpperMargin(0.01);
    axis.setTickLabelInsets(new RectangleInsets(5, 4, 0, 4));
    return axis;
  }

  static SimpleDateFormat format(String pattern) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.US);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    return format;
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

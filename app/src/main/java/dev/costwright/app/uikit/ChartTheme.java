package dev.costwright.app.uikit;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Stroke;
import java.text.NumberFormat;
import java.util.Currency;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/// One quiet frame for every chart: no title, no legend, no border, hairlines across,
/// figures like $12.4k.
public record ChartTheme(Tokens tokens) {
  static final Font LABEL = new Font(Theme.FAMILY, Font.PLAIN, 11);
  static final Font STRONG = new Font(Theme.FAMILY, Font.BOLD, 11);
  static final Stroke HAIRLINE = new BasicStroke(1f);
  static final Stroke LINE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final Stroke DASHED =
      new BasicStroke(
          2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {6f, 4f}, 0f);
  static final Stroke DASHED_LIMIT =
      new BasicStroke(
          1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {4f, 3f}, 0f);
  static final Stroke THIN = new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  /// Labels may be wider than their bar: JFreeChart would otherwise break words in the
  /// middle.
  private static final CategoryLabelPosition WIDE_LABEL =
      new CategoryLabelPosition(
          RectangleAnchor.TOP,
          TextBlockAnchor.TOP_CENTER,
          TextAnchor.TOP_CENTER,
          0,
          CategoryLabelWidthType.CATEGORY,
          1.6f);

  JFreeChart frame(Plot plot) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(tokens.get("surface"));
    chart.setBorderVisible(false);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(6, 2, 0, 14));
    plot.setNoDataMessageFont(LABEL);
    plot.setNoDataMessagePaint(tokens.get("text-3"));
    return chart;
  }

  void style(CategoryPlot plot) {
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(tokens.get("grid"));
    plot.setRangeGridlineStroke(HAIRLINE);
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(tokens.get("border-strong"));
    plot.setRangeZeroBaselineStroke(HAIRLINE);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  void style(XYPlot plot) {
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(tokens.get("grid"));
    plot.setRangeGridlineStroke(HAIRLINE);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  CategoryAxis categories() {
    CategoryAxis axis = new CategoryAxis();
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(LABEL);
    axis.setTickLabelPaint(tokens.get("text-3"));
    axis.setCategoryLabelPositions(
        CategoryLabelPositions.replaceBottomPosition(CategoryLabelPositions.STANDARD, WIDE_LABEL));
    axis.setMaximumCategoryLabelLines(2);
    axis.setLowerMargin(0.01);
    axis.setUpperMargin(0.01);
    axis.setCategoryMargin(0.32);
    axis.setTickLabelInsets(new RectangleInsets(5, 0, 0, 0));
    return axis;
  }

  NumberAxis amounts(Currency currency) {
    return figures(Amounts.axis(currency));
  }

  NumberAxis figures(NumberFormat format) {
    NumberAxis axis = quiet(new NumberAxis());
    axis.setNumberFormatOverride(format);
    axis.setUpperMargin(0.08);
    return axis;
  }

  <A extends ValueAxis> A quiet(A axis) {
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setMinorTickMarksVisible(false);
    axis.setTickLabelFont(LABEL);
    axis.setTickLabelPaint(tokens.get("text-3"));
    // tall insets thin out the ticks; the left one is the gap to the plot
    axis.setTickLabelInsets(new RectangleInsets(13, 8, 13, 0));
    return axis;
  }
}

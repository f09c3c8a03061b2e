package dev.costwright.app.uikit;

import dev.costwright.model.money.Money;
import dev.costwright.model.text.VisibleText;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/// What each setting alone does to a figure: bars on both sides of the line where all of them
/// stand at their central value, the widest first.
public final class TornadoChart extends AbstractCategoryItemRenderer {
  private static final double THICKEST = 22;
  private static final int LABEL_GAP = 6;
  private static final float NAMES = 0.4f;

  /// Room beside the bars for what stands at their ends, as a share of their width.
  private static final double ROOM = 0.5;

  /// One setting.
  ///
  /// @param low the setting at one end, as shown
  /// @param atLow the figure there
  /// @param high the setting at the other end, as shown
  /// @param atHigh the figure there
  public record Bar(String name, String low, Money atLow, String high, Money atHigh) {
    public Bar {
      name = VisibleText.inTable(name);
    }
  }

  private final transient ChartTheme theme;
  private final transient List<Bar> bars;
  private final double centre;

  private TornadoChart(ChartTheme theme, List<Bar> bars, double centre) {
    this.theme = theme;
    this.bars = List.copyOf(bars);
    this.centre = centre;
    setDefaultToolTipGenerator((_, _, column) -> tip(this.bars.get(column)));
  }

  /// @param bars from top to bottom
  /// @param centre the figure with every setting at its central value
  public static JFreeChart chart(ChartTheme theme, List<Bar> bars, Money centre) {
    TornadoChart drawn = new TornadoChart(theme, bars, Amounts.plotted(centre));
    NumberAxis amounts = theme.quiet(new NumberAxis());
    amounts.setNumberFormatOverride(Amounts.axis(centre.currency()));
    amounts.setRange(drawn.range());
    amounts.setTickLabelInsets(new RectangleInsets(5, 8, 2, 8));
    CategoryAxis names = theme.categories();
    names.setMaximumCategoryLabelWidthRatio(NAMES);
    names.setTickLabelInsets(new RectangleInsets(0, 0, 0, 10));
    CategoryPlot plot = new CategoryPlot(drawn.dataset(), names, amounts, drawn);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    theme.style(plot);
    plot.setRangeZeroBaselineVisible(false);
    return theme.frame(plot);
  }

  private CategoryDataset dataset() {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < bars.size(); i++) {
      data.addValue(Amounts.plotted(bars.get(i).atHigh()), "", new Place(i, bars.get(i).name()));
    }
    return data;
  }

  /// Two settings may have one name.
  private record Place(int place, String name) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Integer.compare(place, other.place);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Range range() {
    double low = centre;
    double high = centre;
    for (Bar bar : bars) {
      low = Math.min(low, Math.min(Amounts.plotted(bar.atLow()), Amounts.plotted(bar.atHigh())));
      high = Math.max(high, Math.max(Amounts.plotted(bar.atLow()), Amounts.plotted(bar.atHigh())));
    }
    double span = Math.max(high - low, Math.max(Math.abs(centre) * 0.01, 1e-6));
    return new Range(low - span * ROOM, high + span * ROOM);
  }

  @Override
  public void drawItem(
      Graphics2D g,
      CategoryItemRendererState state,
      Rectangle2D area,
      CategoryPlot plot,
      CategoryAxis names,
      ValueAxis amounts,
      CategoryDataset data,
      int row,
      int column,
      int pass) {
    Bar bar = bars.get(column);
    double middle = names.getCategoryMiddle(column, bars.size(), area, RectangleEdge.LEFT);
    double room = area.getHeight() / Math.max(1, bars.size());
    double thick = Math.min(THICKEST, room * 0.6);
    double zero = amounts.valueToJava2D(centre, area, RectangleEdge.BOTTOM);
    double low = amounts.valueToJava2D(Amounts.plotted(bar.atLow()), area, RectangleEdge.BOTTOM);
    double high = amounts.valueToJava2D(Amounts.plotted(bar.atHigh()), area, RectangleEdge.BOTTOM);
    fill(g, zero, low, middle, thick);
    fill(g, zero, high, middle, thick);
    boolean isRising = low <= high;
    label(g, isRising ? bar.low() : bar.high(), Math.min(zero, Math.min(low, high)), -1, middle);
    label(g, isRising ? bar.high() : bar.low(), Math.max(zero, Math.max(low, high)), 1, middle);
    g.setPaint(theme.tokens().get("text-2"));
    g.setStroke(ChartTheme.HAIRLINE);
    g.draw(new Line2D.Double(zero, middle - room / 2, zero, middle + room / 2));
    EntityCollection entities = state.getEntityCollection();
    if (entities != null) {
      double left = Math.min(zero, Math.min(low, high));
      double right = Math.max(zero, Math.max(low, high));
      addItemEntity(
          entities,
          data,
          row,
          column,
          new Rectangle2D.Double(left, middle - thick / 2, right - left, thick));
    }
  }

  /// Cheaper to the left of the line, dearer to the right of it.
  private void fill(Graphics2D g, double zero, double end, double middle, double thick) {
    g.setPaint(theme.tokens().get(end < zero ? "cost-down" : "cost-up"));
    g.fill(
        new Rectangle2D.Double(
            Math.min(zero, end), middle - thick / 2, Math.abs(end - zero), thick));
  }

  /// @param side of the end: -1 for the left, 1 for the right
  private void label(Graphics2D g, String text, double end, int side, double middle) {
    g.setFont(ChartTheme.LABEL);
    g.setPaint(theme.tokens().get("text-2"));
    TextUtils.drawAlignedString(
        text,
        g,
        (float) (end + side * LABEL_GAP),
        (float) middle,
        side < 0 ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
  }

  private static String tip(Bar bar) {
    return "%s\n%s: %s\n%s: %s"
        .formatted(
            bar.name(),
            bar.low(),
            Amounts.exact(bar.atLow()),
            bar.high(),
            Amounts.exact(bar.atHigh()));
  }
}

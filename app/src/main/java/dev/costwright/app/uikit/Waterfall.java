package dev.costwright.app.uikit;

import dev.costwright.model.money.Money;
import dev.costwright.model.text.VisibleText;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/// How one amount became another: levels stand on the floor, changes float from the last level
/// and are joined by hairlines; every bar carries its figure.
public final class Waterfall extends IntervalBarRenderer {
  private static final double WIDEST_BAR = 0.12;
  private static final int LABEL_GAP = 4;

  /// One bar. A level states the amount reached; a change adds to the level before.
  public record Step(String name, Money amount, Kind kind) {
    public Step {
      name = VisibleText.inTable(name);
    }

    /// What a bar stands for.
    public enum Kind {
      LEVEL,
      CHANGE
    }

    public static Step level(String name, Money amount) {
      return new Step(name, amount, Kind.LEVEL);
    }

    public static Step change(String name, Money amount) {
      return new Step(name, amount, Kind.CHANGE);
    }

    boolean isLevel() {
      return kind == Kind.LEVEL;
    }
  }

  private final transient ChartTheme theme;
  private final transient List<Step> steps;
  private final double[] from;
  private final double[] to;

  private Waterfall(ChartTheme theme, List<Step> steps) {
    this.theme = theme;
    this.steps = List.copyOf(steps);
    this.from = new double[steps.size()];
    this.to = new double[steps.size()];
    double reached = 0;
    for (int i = 0; i < from.length; i++) {
      double amount = Amounts.plotted(steps.get(i).amount());
      from[i] = steps.get(i).isLevel() ? 0 : reached;
      to[i] = steps.get(i).isLevel() ? amount : reached + amount;
      reached = to[i];
    }
    setBarPainter(new StandardBarPainter());
    setShadowVisible(false);
    setMaximumBarWidth(WIDEST_BAR);
    setDefaultToolTipGenerator(
        (_, _, column) ->
            this.steps.get(column).name() + "  " + figure(this.steps.get(column), false));
  }

  /// @param steps from left to right, names of at most nine letters read best
  public static JFreeChart chart(ChartTheme theme, List<Step> steps) {
    Waterfall bars = new Waterfall(theme, steps);
    NumberAxis amounts = theme.quiet(new NumberAxis());
    amounts.setVisible(false);
    amounts.setRange(bars.range());
    CategoryPlot plot = new CategoryPlot(bars.dataset(), theme.categories(), amounts, bars);
    theme.style(plot);
    plot.setRangeGridlinesVisible(false);
    plot.setRangeZeroBaselineVisible(amounts.getRange().getLowerBound() <= 0);
    return theme.frame(plot);
  }

  private CategoryDataset dataset() {
    double[][] low = new double[1][from.length];
    double[][] high = new double[1][from.length];
    String[] names = new String[from.length];
    for (int i = 0; i < from.length; i++) {
      low[0][i] = Math.min(from[i], to[i]);
      high[0][i] = Math.max(from[i], to[i]);
      names[i] = steps.get(i).name();
    }
    DefaultIntervalCategoryDataset data = new DefaultIntervalCategoryDataset(low, high);
    data.setCategoryKeys(names);
    return data;
  }

  /// Cuts the foot of the levels when the changes are small beside them; the axis is hidden, so
  /// no false zero is shown.
  private Range range() {
    double top = 0;
    double bottom = Double.POSITIVE_INFINITY;
    for (int i = 0; i < to.length; i++) {
      top = Math.max(top, Math.max(from[i], to[i]));
      bottom = Math.min(bottom, steps.get(i).isLevel() ? to[i] : Math.min(from[i], to[i]));
    }
    double span = Math.max(Math.max(top - bottom, Math.abs(top) * 0.02), 1e-6);
    double floor = bottom > span * 1.5 ? bottom - span * 0.55 : Math.min(0, bottom - span * 0.18);
    // room for the figure above the highest bar, in low charts, too
    return new Range(floor, top + (top - floor) * 0.16);
  }

  @Override
  public Paint getItemPaint(int row, int column) {
    Step step = steps.get(column);
    return theme.tokens().get(step.isLevel() ? "cost-total" : isUp(step) ? "cost-up" : "cost-down");
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
    super.drawItem(g, state, area, plot, names, amounts, data, row, column, pass);
    double middle = names.getCategoryMiddle(column, to.length, area, RectangleEdge.BOTTOM);
    double width =
        Math.min(
            names.getCategoryEnd(column, to.length, area, RectangleEdge.BOTTOM)
                - names.getCategoryStart(column, to.length, area, RectangleEdge.BOTTOM),
            area.getWidth() * getMaximumBarWidth());
    if (column + 1 < to.length) {
      double next = names.getCategoryMiddle(column + 1, to.length, area, RectangleEdge.BOTTOM);
      join(g, middle + width / 2, next - width / 2, height(amounts, to[column], area));
    }
    if (steps.get(column).isLevel() && amounts.getLowerBound() > 0) {
      markCut(g, middle, width, area.getMaxY());
    }
    label(g, column, middle, amounts, area);
  }

  private void join(Graphics2D g, double from, double to, double y) {
    g.setPaint(theme.tokens().get("control-border"));
    g.setStroke(ChartTheme.HAIRLINE);
    g.draw(new Line2D.Double(from, y, to, y));
  }

  private void label(Graphics2D g, int column, double middle, ValueAxis amounts, Rectangle2D area) {
    Step step = steps.get(column);
    boolean isBelow = step.amount().signum() < 0;
    double edge = isBelow ? Math.min(from[column], to[column]) : Math.max(from[column], to[column]);
    g.setFont(ChartTheme.STRONG);
    g.setPaint(theme.tokens().get(step.isLevel() ? "text" : isUp(step) ? "negative" : "positive"));
    TextUtils.drawAlignedString(
        figure(step, true),
        g,
        (float) middle,
        (float) height(amounts, edge, area) + (isBelow ? LABEL_GAP : -LABEL_GAP),
        isBelow ? TextAnchor.TOP_CENTER : TextAnchor.BOTTOM_CENTER);
  }

  private static double height(ValueAxis amounts, double value, Rectangle2D area) {
    return amounts.valueToJava2D(value, area, RectangleEdge.LEFT);
  }

  private static String figure(Step step, boolean isBrief) {
    if (step.isLevel()) {
      return isBrief ? Amounts.brief(step.amount()) : Amounts.exact(step.amount());
    }
    return isBrief ? Amounts.change(step.amount()) : Amounts.exactChange(step.amount());
  }

  private static boolean isUp(Step step) {
    return step.amount().signum() > 0;
  }

  /// Two slanted gaps near the foot: this bar does not start at zero.
  private void markCut(Graphics2D g, double middle, double width, double foot) {
    g.setPaint(theme.tokens().get("surface"));
    g.setStroke(new BasicStroke(2f));
    for (double y : new double[] {foot - 12, foot - 17}) {
      g.draw(new Line2D.Double(middle - width / 2 - 1, y + 3, middle + width / 2 + 1, y - 3));
    }
  }
}

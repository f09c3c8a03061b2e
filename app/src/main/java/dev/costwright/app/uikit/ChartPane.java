package dev.costwright.app.uikit;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;

/// A chart as a node: crisp at every output scale, the product's tooltip, no built-in menu.
public final class ChartPane extends Region {
  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();
  private final ChartRenderingInfo rendered = new ChartRenderingInfo();
  private final JFreeChart chart;
  private final Region anchor = new Region();
  private Optional<BiConsumer<Node, ChartMark>> answer = Optional.empty();
  private double outputScale = 1;
  private double oversampling = 1;

  public ChartPane(JFreeChart chart, String description) {
    this.chart = chart;
    anchor.setManaged(false);
    anchor.setMouseTransparent(true);
    anchor.resize(1, 1);
    getChildren().addAll(canvas, anchor);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(description);
    setMinSize(80, 40);
    chart.addChangeListener(event -> requestLayout());
    sceneProperty()
        .flatMap(scene -> scene.windowProperty())
        .flatMap(window -> window.outputScaleXProperty())
        .subscribe(
            scale -> {
              outputScale = scale == null ? 1 : scale.doubleValue();
              requestLayout();
            });
    canvas.setOnMouseMoved(this::showTip);
    canvas.setOnMouseExited(event -> tooltip.hide());
  }

  /// Answers a click on a bar, point or step. Whoever has no mouse asks the chart's table, whose
  /// rows answer alike.
  ///
  /// @param ask hears what was clicked, and a node there to open the answer beside
  public ChartPane whenAsked(BiConsumer<Node, ChartMark> ask) {
    answer = Optional.of(ask);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            askAt(event.getX(), event.getY());
          }
        });
    return this;
  }

  private void askAt(double x, double y) {
    Optional<ChartMark.Drawn> drawn = drawnAt(x, y);
    tooltip.hide();
    drawn.ifPresent(
        found -> {
          anchor.relocate(found.area().getCenterX(), found.area().getMinY());
          answer.ifPresent(ask -> ask.accept(anchor, found.mark()));
        });
  }

  private Optional<ChartMark.Drawn> drawnAt(double x, double y) {
    return ChartMark.at(rendered.getEntityCollection().getEntities(), x, y);
  }

  /// Where a mark is drawn, in this node's coordinates; empty when it is not drawn.
  public Optional<Rectangle2D> area(ChartMark mark) {
    return ChartMark.area(rendered.getEntityCollection().getEntities(), mark);
  }

  /// Where the plot lies, for marks drawn as nodes above the chart. Known after the first
  /// layout.
  public Rectangle2D dataArea() {
    return rendered.getPlotInfo().getDataArea();
  }

  public JFreeChart chart() {
    return chart;
  }

  /// For pictures and print only: a snapshot at 2x would enlarge the canvas's pixels, so draw
  /// more of them first.
  public void setOversampling(double factor) {
    oversampling = factor;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth() * oversampling);
    canvas.setHeight(getHeight() * oversampling);
    canvas.getTransforms().setAll(new Scale(1 / oversampling, 1 / oversampling));
    if (getWidth() >= 1 && getHeight() >= 1) {
      var context = canvas.getGraphicsContext2D();
      context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
      context.save();
      context.scale(oversampling, oversampling);
      chart.draw(
          new CrispGraphics(context, outputScale * oversampling),
          new Rectangle2D.Double(0, 0, getWidth(), getHeight()),
          rendered);
      context.restore();
    }
  }

  private void showTip(MouseEvent event) {
    boolean canAsk = answer.isPresent() && drawnAt(event.getX(), event.getY()).isPresent();
    setCursor(canAsk ? Cursor.HAND : Cursor.DEFAULT);
    ChartEntity entity = rendered.getEntityCollection().getEntity(event.getX(), event.getY());
    if (entity == null || entity.getToolTipText() == null) {
      tooltip.hide();
      return;
    }
    String tip = entity.getToolTipText();
    tooltip.setText(canAsk ? tip + "\n" + Messages.text("chart.why") : tip);
    tooltip.show(canvas, event.getScreenX() + 12, event.getScreenY() + 12);
  }
}

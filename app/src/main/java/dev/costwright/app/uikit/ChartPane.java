package dev.costwright.app.uikit;

import java.awt.geom.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
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
  private double outputScale = 1;
  private double oversampling = 1;

  public ChartPane(JFreeChart chart, String description) {
    this.chart = chart;
    getChildren().add(canvas);
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
    ChartEntity entity = rendered.getEntityCollection().getEntity(event.getX(), event.getY());
    if (entity == null || entity.getToolTipText() == null) {
      tooltip.hide();
      return;
    }
    tooltip.setText(entity.getToolTipText());
    tooltip.show(canvas, event.getScreenX() + 12, event.getScreenY() + 12);
  }
}

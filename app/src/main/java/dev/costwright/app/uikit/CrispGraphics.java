package dev.costwright.app.uikit;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import org.jfree.fx.FXGraphics2D;

/// Puts bars and straight lines on whole device pixels: JFreeChart computes fractions, and
/// a fraction is a blurred edge.
final class CrispGraphics extends FXGraphics2D {
  private final double scale;

  CrispGraphics(GraphicsContext context, double scale) {
    super(context);
    this.scale = scale;
  }

  @Override
  public void fill(Shape shape) {
    super.fill(shape instanceof Rectangle2D r ? snapped(r) : shape);
  }

  @Override
  public void draw(Shape shape) {
    super.draw(shape instanceof Line2D line ? snapped(line) : shape);
  }

  private Rectangle2D snapped(Rectangle2D r) {
    double x = snap(r.getMinX());
    double y = snap(r.getMinY());
    return new Rectangle2D.Double(x, y, snap(r.getMaxX()) - x, snap(r.getMaxY()) - y);
  }

  private Line2D snapped(Line2D l) {
    double half =
        getStroke() instanceof BasicStroke s && Math.round(s.getLineWidth() * scale) % 2 == 1
            ? 0.5 / scale
            : 0;
    if (l.getX1() == l.getX2()) {
      double x = snap(l.getX1()) + half;
      return new Line2D.Double(x, l.getY1(), x, l.getY2());
    }
    if (l.getY1() == l.getY2()) {
      double y = snap(l.getY1()) + half;
      return new Line2D.Double(l.getX1(), y, l.getX2(), y);
    }
    return l;
  }

  private double snap(double v) {
    return Math.round(v * scale) / scale;
  }
}

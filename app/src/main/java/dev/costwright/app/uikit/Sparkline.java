package dev.costwright.app.uikit;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A trend without axes. Plain shapes, since hundreds live in table cells; coloured in
/// theme.css.
public final class Sparkline extends Region {
  private final double[] values;
  private final Path area = new Path();
  private final Path line = new Path();
  private final Circle dot = new Circle(2.5);

  public Sparkline(double... values) {
    this.values = values.clone();
    getStyleClass().add("sparkline");
    area.getStyleClass().add("area");
    line.getStyleClass().add("line");
    dot.getStyleClass().add("dot");
    getChildren().addAll(area, line, dot);
    setMinSize(48, 16);
    setPrefSize(88, 28);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  @Override
  protected void layoutChildren() {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (double v : values) {
      low = Math.min(low, v);
      high = Math.max(high, v);
    }
    double width = getWidth() - 6;
    double height = getHeight() - 6;
    double range = high > low ? high - low : 1;
    line.getElements().clear();
    area.getElements().setAll(new MoveTo(3, getHeight()));
    double x = 3;
    double y = 3;
    for (int i = 0; i < values.length; i++) {
      x = 3 + width * i / Math.max(1, values.length - 1);
      y = 3 + height * (1 - (values[i] - low) / range);
      line.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
      area.getElements().add(new LineTo(x, y));
    }
    area.getElements().addAll(new LineTo(x, getHeight()), new LineTo(3, getHeight()));
    dot.setCenterX(x);
    dot.setCenterY(y);
  }
}

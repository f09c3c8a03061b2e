package dev.costwright.app.uikit;

import java.util.Locale;
import javafx.scene.layout.Region;

/// A share of a whole as a bar.
public final class Meter extends Region {
  private static final double WIDTH = 120;

  private final Region fill = new Region();
  private final double share;

  /// @param share of the whole; above 1 the bar is full
  /// @param words the same for those who cannot see it
  public Meter(double share, Tone tone, String words) {
    this.share = share;
    getStyleClass().addAll("meter", tone.name().toLowerCase(Locale.ROOT));
    fill.getStyleClass().add("fill");
    getChildren().add(fill);
    setPrefWidth(WIDTH);
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(words);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() * Math.clamp(share, 0, 1);
    fill.resizeRelocate(0, 0, snapSizeX(width), getHeight());
  }
}

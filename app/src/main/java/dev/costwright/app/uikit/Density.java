package dev.costwright.app.uikit;

import java.util.Locale;

/// Height of table rows: 26, 30 and 36 points at the normal text size.
public enum Density {
  COMPACT(26),
  REGULAR(30),
  COMFORTABLE(36);

  private final double points;

  Density(double points) {
    this.points = points;
  }

  /// At the normal text size.
  double points() {
    return points;
  }

  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}

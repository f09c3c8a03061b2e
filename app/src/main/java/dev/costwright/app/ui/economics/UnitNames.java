package dev.costwright.app.ui.economics;

import dev.costwright.app.uikit.Messages;
import dev.costwright.model.usage.Metric;

/// What a unit is called on the screen.
final class UnitNames {
  private UnitNames() {}

  /// As the head of a column of counts.
  static String head(String unit) {
    return unit.equals(Metric.MAU) ? Messages.text("economics.users") : unit;
  }

  static String of(String unit) {
    return unit.equals(Metric.MAU) ? Messages.text("economics.mau") : unit;
  }
}

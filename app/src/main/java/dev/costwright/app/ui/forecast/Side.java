package dev.costwright.app.ui.forecast;

import dev.costwright.model.usage.Dimension;

/// What stands beside the fan.
enum Side {
  SERIES,
  DRIVERS,
  OVERLAYS,
  CHANGE;

  /// After another split was chosen: all series of one, and drivers where there is none.
  Side beside(Dimension... by) {
    if (by.length > 0) {
      return this == DRIVERS ? SERIES : this;
    }
    return this == SERIES ? DRIVERS : this;
  }
}

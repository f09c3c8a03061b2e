package dev.costwright.app.ui.forecast;

/// What stands beside the fan.
enum Side {
  DRIVERS,
  OVERLAYS,
  CHANGE
}

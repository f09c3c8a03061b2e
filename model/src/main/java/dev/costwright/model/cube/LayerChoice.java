package dev.costwright.model.cube;

/// Which evidence a figure stands on.
public enum LayerChoice {
  /// For each seller, account and UTC day: billed where it covers the day, else metered, else
  /// observed; unless the user chose another: see {@link LayerOverride}.
  BEST,
  BILLED,
  METERED,
  OBSERVED
}

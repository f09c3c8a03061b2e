package dev.costwright.app.uikit;

/// A screen with steps of its own, which undo and redo take before the ledger's edits.
public interface TakesBack extends Screen {
  /// Takes the screen's last step back.
  ///
  /// @return whether there was one
  boolean takeBack();

  /// Brings the step back that was taken back last.
  ///
  /// @return whether there was one
  boolean bringBack();
}

package dev.costwright.app.uikit;

/// A screen that says why spend changed.
public interface TakesChange extends Screen {
  /// Asks about another change from now on.
  void take(SpendChange change);
}

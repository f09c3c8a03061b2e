package dev.costwright.app.uikit;

/// A screen that can be searched.
public interface TakesWords extends Screen {
  /// Shows what has these words from now on.
  void search(String words);
}

package dev.costwright.app.uikit;

import javafx.beans.property.ReadOnlyObjectProperty;

/// State of a screen that asks one question of the ledger.
///
/// @param <T> what a full answer holds
public interface Answering<T> {
  ReadOnlyObjectProperty<Answer<T>> answerProperty();

  /// Asks, or asks again because the ledger may have changed.
  void load();
}

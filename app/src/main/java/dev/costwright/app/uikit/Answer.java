package dev.costwright.app.uikit;

import dev.costwright.model.problem.CostwrightException;

/// What a screen has to show for the question it asked.
///
/// @param <T> what a full answer holds
public sealed interface Answer<T> {
  /// Asked for the first time, and not answered yet.
  record Loading<T>() implements Answer<T> {}

  /// The ledger holds nothing that could answer.
  record Empty<T>() implements Answer<T> {}

  record Filled<T>(T value) implements Answer<T> {}

  record Failed<T>(CostwrightException problem) implements Answer<T> {}
}

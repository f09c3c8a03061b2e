package dev.costwright.forecasting.sarima;

import java.util.Optional;
import java.util.function.Supplier;

/// Work of JDemetra+ that may come to nothing.
final class Attempted {
  private Attempted() {}

  /// Empty where the library gives up. It says so by nine exceptions without a common ancestor,
  /// and on values without surprises (a straight line, a step) by plain index and arithmetic
  /// ones; so all are caught, and here alone. The work touches nothing but its own numbers.
  static <T> Optional<T> of(Supplier<Optional<T>> work) {
    try {
      return work.get();
    } catch (RuntimeException gaveUp) {
      return Optional.empty();
    }
  }
}

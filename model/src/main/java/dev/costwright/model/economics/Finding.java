package dev.costwright.model.economics;

import java.util.Optional;
import java.util.function.Function;

/// A figure, or the reason why there is none.
///
/// @param <T> what the figure is
public sealed interface Finding<T> {
  record Known<T>(T figure) implements Finding<T> {}

  record Unknown<T>(Reason why) implements Finding<T> {}

  default Optional<T> value() {
    return switch (this) {
      case Known<T>(T figure) -> Optional.of(figure);
      case Unknown<T> _ -> Optional.empty();
    };
  }

  default Optional<Reason> reason() {
    return switch (this) {
      case Known<T> _ -> Optional.empty();
      case Unknown<T>(Reason why) -> Optional.of(why);
    };
  }

  /// What follows from a known figure; the first reason wins.
  default <R> Finding<R> then(Function<T, Finding<R>> next) {
    return switch (this) {
      case Known<T>(T figure) -> next.apply(figure);
      case Unknown<T>(Reason why) -> new Unknown<>(why);
    };
  }
}

package dev.costwright.model.cube;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All days whose money and detail are of different layers.
///
/// @param rows with a difference, which is a row of its own
/// @param even where the detail explains everything, so that there is no row
record Remainders(List<Remainder> rows, List<Remainder> even) {
  static final Remainders NONE = new Remainders(List.of(), List.of());

  static Remainders of(List<Remainder> days) {
    return new Remainders(
        days.stream().filter(Predicate.not(Remainder::isNothing)).toList(),
        days.stream().filter(Remainder::isNothing).toList());
  }

  /// Those with a difference, then the others.
  List<Remainder> days() {
    return Stream.concat(rows.stream(), even.stream()).toList();
  }

  Remainders only(Predicate<Remainder> which) {
    return new Remainders(
        rows.stream().filter(which).toList(), even.stream().filter(which).toList());
  }

  Remainders plus(Remainders more) {
    return new Remainders(
        Stream.concat(rows.stream(), more.rows.stream()).toList(),
        Stream.concat(even.stream(), more.even.stream()).toList());
  }

  Remainders map(Function<Remainder, Remainder> change) {
    return new Remainders(rows.stream().map(change).toList(), even.stream().map(change).toList());
  }
}

package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Charts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A past forecast as it is laid into the fan, whatever is counted.
///
/// @param told its steps
record Bygone(LocalDate issued, List<Charts.Point> told) {
  Bygone {
    told = List.copyOf(told);
  }

  String name() {
    return Messages.text("forecast.chart.past.of", Days.day(issued));
  }

  /// Begins with the actual before it, which it continues.
  ///
  /// @param actual steps that are shown; empty when none of them was told
  Optional<Charts.Line> line(List<Charts.Point> actual) {
    LocalDate first = told.getFirst().day();
    if (actual.isEmpty() || first.isBefore(actual.getFirst().day())) {
      return Optional.empty();
    }
    List<Charts.Point> points = new ArrayList<>(before(actual).map(List::of).orElseGet(List::of));
    points.addAll(told);
    return Optional.of(Charts.Line.past(name(), points));
  }

  /// The step of an item of its line; empty for the actual that it begins with.
  Optional<LocalDate> step(int item, List<Charts.Point> actual) {
    int at = item - (before(actual).isPresent() ? 1 : 0);
    return at < 0 ? Optional.empty() : Optional.of(told.get(at).day());
  }

  private Optional<Charts.Point> before(List<Charts.Point> actual) {
    LocalDate first = told.getFirst().day();
    return actual.stream().filter(point -> point.day().isBefore(first)).reduce((_, later) -> later);
  }
}

package dev.costwright.app.ui.scenario;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// What the ledger offers for a baseline and for the scope of a lever.
///
/// @param months with facts, from first to last day, newest first
/// @param features in order of name
record Choices(List<YearMonth> months, List<String> features) {
  static final Choices NONE = new Choices(List.of(), List.of());

  Choices {
    months = List.copyOf(months);
    features = List.copyOf(features);
  }

  static Choices of(Cube cube) {
    List<YearMonth> months = new ArrayList<>();
    cube.firstDay()
        .map(YearMonth::from)
        .ifPresent(
            first -> {
              YearMonth month = YearMonth.from(cube.lastDay().orElseThrow());
              for (; !month.isBefore(first); month = month.minusMonths(1)) {
                months.add(month);
              }
            });
    return new Choices(months, cube.values(Dimension.FEATURE).stream().sorted().toList());
  }
}

package dev.costwright.app.ui.claim;

import dev.costwright.app.ui.whatif.FilterTicks;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the ledger offers to check claims on.
///
/// @param usual the last whole month; empty without facts
/// @param months with facts, newest first
/// @param all from the first day to the last; empty without facts
/// @param values by which rows can be kept; only dimensions with some
record Offered(
    Optional<Period> usual,
    List<YearMonth> months,
    Optional<Period> all,
    Map<Dimension, List<String>> values) {
  static Offered of(Cube cube, Optional<Period> usual) {
    Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
    for (Dimension dimension : FilterTicks.DIMENSIONS) {
      List<String> known = cube.values(dimension);
      if (!known.isEmpty()) {
        values.put(dimension, known);
      }
    }
    Optional<Period> all =
        cube.firstDay().map(first -> Period.utc(first, cube.lastDay().orElse(first).plusDays(1)));
    return new Offered(usual, all.map(Offered::months).orElse(List.of()), all, values);
  }

  private static List<YearMonth> months(Period all) {
    List<YearMonth> months = new ArrayList<>();
    YearMonth first = YearMonth.from(all.from());
    YearMonth month = YearMonth.from(all.until().minusDays(1));
    for (; !month.isBefore(first); month = month.minusMonths(1)) {
      months.add(month);
    }
    return months;
  }

  static Period of(YearMonth month) {
    return Period.utc(month.atDay(1), month.plusMonths(1).atDay(1));
  }
}

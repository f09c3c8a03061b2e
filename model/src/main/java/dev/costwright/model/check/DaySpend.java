package dev.costwright.model.check;

import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What something cost day by day; a day without rows is no day of the series.
///
/// @param nothing what such a day costs
record DaySpend(Money nothing, NavigableMap<LocalDate, Money> days) {
  private static final int TRAILING = 28;

  /// One series for each key that the predicate keeps.
  static Map<List<String>, DaySpend> of(Pivot pivot, Predicate<List<String>> keys) {
    Money nothing = Money.zero(pivot.total().cost().currency());
    Map<List<String>, DaySpend> series = new LinkedHashMap<>();
    for (Pivot.Row row : pivot.rows()) {
      if (keys.test(row.key())) {
        series
            .computeIfAbsent(row.key(), _ -> new DaySpend(nothing, new TreeMap<>()))
            .days
            .put(row.step(), row.cell().cost());
      }
    }
    return series;
  }

  Money on(LocalDate day) {
    return days.getOrDefault(day, nothing);
  }

  /// The day and the day after.
  Money twoDays(LocalDate day) {
    return on(day).plus(on(day.plusDays(1)));
  }

  /// Of the 28 days before a day, those with rows.
  Collection<Money> before(LocalDate day) {
    return days.subMap(day.minusDays(TRAILING), day).values();
  }

  /// What is left of each day without a part of it.
  DaySpend without(DaySpend part) {
    NavigableMap<LocalDate, Money> left = new TreeMap<>(days);
    part.days.forEach((day, cost) -> left.computeIfPresent(day, (_, all) -> all.minus(cost)));
    return new DaySpend(nothing, left);
  }
}

package dev.costwright.app.ui.explore;

import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;

/// How far back the screen looks, in steps of its grain.
enum Reach {
  NEAR(6),
  FAR(18),
  ALL(Integer.MAX_VALUE);

  private final int steps;

  Reach(int steps) {
    this.steps = steps;
  }

  int steps() {
    return steps;
  }

  /// Whole steps, the last one up to the last day with facts.
  Period period(TimeGrain grain, LocalDate firstDay, LocalDate lastDay) {
    LocalDate from = grain.startOf(lastDay);
    for (int step = 1; step < steps && from.isAfter(firstDay); step++) {
      from = grain.startOf(from.minusDays(1));
    }
    return Period.utc(from, lastDay.plusDays(1));
  }
}

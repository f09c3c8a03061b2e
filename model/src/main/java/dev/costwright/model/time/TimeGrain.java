package dev.costwright.model.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// How finely a pivot cuts time. Weeks begin on Monday (ISO 8601).
public enum TimeGrain {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  TOTAL;

  /// The first day of the step that holds `day`; for {@link #TOTAL} one fixed day, 1 January
  /// 1970.
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER ->
          day.withDayOfMonth(1).withMonth(day.getMonth().firstMonthOfQuarter().getValue());
      case TOTAL -> LocalDate.EPOCH;
    };
  }

  /// The first day of the step after the one that starts on `start`.
  ///
  /// @throws IllegalStateException for {@link #TOTAL}, which has only one step
  public LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case TOTAL -> throw new IllegalStateException("TOTAL has one step only");
    };
  }
}

package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How long a baseline is.
///
/// @param first day; empty for a workload without dates
/// @param days at least 1
record Span(Optional<LocalDate> first, long days) {
  private static final long DAYS_OF_A_MONTH = 30;

  /// How many months it is, parts included; without dates a month has 30 days.
  Fraction months() {
    if (first.isEmpty()) {
      return Fraction.of(days).dividedBy(Fraction.of(DAYS_OF_A_MONTH));
    }
    LocalDate end = first.get().plusDays(days);
    Fraction sum = Fraction.ZERO;
    for (LocalDate day = first.get(); day.isBefore(end); ) {
      YearMonth month = YearMonth.from(day);
      LocalDate next = month.plusMonths(1).atDay(1);
      long part = ChronoUnit.DAYS.between(day, next.isBefore(end) ? next : end);
      sum = sum.plus(Fraction.of(part).dividedBy(Fraction.of(month.lengthOfMonth())));
      day = next;
    }
    return sum;
  }

  /// Months that are told apart, the last one maybe a part.
  int monthCount() {
    return time(days - 1).month() + 1;
  }

  /// The number of the first day of a month, counted from 0; of the one after the last, all days.
  long firstDayOf(int month) {
    if (month >= monthCount()) {
      return days;
    }
    return first
        .map(start -> ChronoUnit.DAYS.between(start, start.plusMonths(month)))
        .orElse(month * DAYS_OF_A_MONTH);
  }

  long hours() {
    return Math.multiplyExact(days, 24);
  }

  /// When the day with this number, counted from 0, is.
  Slice.Time time(long day) {
    Optional<LocalDate> date = first.map(start -> start.plusDays(day));
    int month =
        date.map(at -> (int) ChronoUnit.MONTHS.between(first.orElseThrow(), at))
            .orElseGet(() -> (int) (day / DAYS_OF_A_MONTH));
    return new Slice.Time(month, date);
  }
}

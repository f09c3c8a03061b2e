package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How long a baseline is.
///
/// @param first day; empty for a workload without dates
/// @param days at least 1
record Span(Optional<LocalDate> first, long days) {
  private static final long DAYS_OF_A_MONTH = 30;

  /// How many months it is, parts included; without dates a month has 30 days.
  Fraction months() {
    return parts().stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  /// What is in the span of each calendar month that it meets, from more than 0 to 1.
  List<Fraction> parts() {
    List<Fraction> parts = new ArrayList<>();
    if (first.isEmpty()) {
      for (long day = 0; day < days; day += DAYS_OF_A_MONTH) {
        long part = Math.min(DAYS_OF_A_MONTH, days - day);
        parts.add(Fraction.of(part).dividedBy(Fraction.of(DAYS_OF_A_MONTH)));
      }
      return parts;
    }
    LocalDate end = first.get().plusDays(days);
    for (LocalDate day = first.get(); day.isBefore(end); ) {
      YearMonth month = YearMonth.from(day);
      LocalDate next = month.plusMonths(1).atDay(1);
      long part = ChronoUnit.DAYS.between(day, next.isBefore(end) ? next : end);
      parts.add(Fraction.of(part).dividedBy(Fraction.of(month.lengthOfMonth())));
      day = next;
    }
    return parts;
  }

  /// Which of {@link #parts} a time is in.
  int part(Slice.Time time) {
    return time.day().isEmpty() || first.isEmpty()
        ? time.month()
        : (int)
            ChronoUnit.MONTHS.between(
                YearMonth.from(first.get()), YearMonth.from(time.day().get()));
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

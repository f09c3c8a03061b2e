package dev.costwright.forecasting.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/// Which day of a year a holiday is.
sealed interface Rule {
  LocalDate in(int year);

  /// The same date every year.
  record Fixed(Month month, int day) implements Rule {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, month, day);
    }
  }

  /// Such as the fourth Thursday of a month.
  ///
  /// @param nth counted from 1; −1 for the last
  record Nth(int nth, DayOfWeek weekday, Month month) implements Rule {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }
  }

  /// Days from Easter Sunday, before it below 0.
  record FromEaster(int days) implements Rule {
    @Override
    public LocalDate in(int year) {
      return easter(year).plusDays(days);
    }
  }

  /// Easter Sunday of the Gregorian calendar (Butcher's rule, in Meeus, *Astronomical
  /// Algorithms*, 1991, chapter 8).
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int correction = (century + 8) / 25;
    int moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    int late = (golden + 11 * moon + 22 * weekday) / 451;
    int days = moon + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}

package dev.costwright.app.sample;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// How busy a day is, in 1/1000 of an ordinary working day. Integers only, so that no platform
/// rounds differently.
final class Season {
  static final int WHOLE = 1000;

  private static final List<Integer> WEEK = List.of(1000, 1060, 1080, 1040, 920, 330, 280);
  private static final List<Integer> ADOPTION =
      List.of(40, 70, 120, 190, 280, 390, 500, 610, 700, 780, 840, 890, 930, 960, 980, 1000);
  private static final int CHRISTMAS = 420;
  private static final int SUMMER = 900;
  private static final int MONTH_END_DAYS = 3;

  private Season() {}

  /// Weekday, holidays and the end of the month.
  static long of(LocalDate day, int monthEnd) {
    long week = WEEK.get(day.getDayOfWeek().getValue() - 1);
    long closing = isMonthEnd(day) ? WHOLE + monthEnd : WHOLE;
    return week * closing / WHOLE * ofYear(day) / WHOLE;
  }

  /// Growth since the start, compounded by month and straight within the month.
  static long growth(LocalDate start, LocalDate day, int perMonth) {
    long level = WHOLE * WHOLE;
    for (long months = ChronoUnit.MONTHS.between(start, day); months > 0; months--) {
      level += level * perMonth / WHOLE;
    }
    long within = level * perMonth / WHOLE * (day.getDayOfMonth() - 1) / day.lengthOfMonth();
    return (level + within) / WHOLE;
  }

  /// The share of its users that a feature has won by a day: an S over sixteen weeks.
  static long adoption(LocalDate launch, LocalDate day) {
    long weeks = ChronoUnit.WEEKS.between(launch, day);
    return day.isBefore(launch) ? 0 : ADOPTION.get((int) Math.min(weeks, ADOPTION.size() - 1L));
  }

  private static boolean isMonthEnd(LocalDate day) {
    return day.getDayOfMonth() > day.lengthOfMonth() - MONTH_END_DAYS;
  }

  private static long ofYear(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    if (!date.isBefore(MonthDay.of(12, 24)) || date.equals(MonthDay.of(1, 1))) {
      return CHRISTMAS;
    }
    return day.getMonthValue() == 8 ? SUMMER : WHOLE;
  }
}

package dev.costwright.forecasting.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;

import dev.costwright.forecasting.calendar.Rule.Fixed;
import dev.costwright.forecasting.calendar.Rule.FromEaster;
import dev.costwright.forecasting.calendar.Rule.Nth;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// How a country keeps its holidays. Thread-safe; years are worked out once.
final class Kept {
  private static final Map<Holidays, Kept> ALL =
      Map.of(
          Holidays.NONE,
          new Kept(Shift.NONE),
          Holidays.US,
          new Kept(
              Shift.NEAREST,
              new Fixed(JANUARY, 1),
              new Nth(3, MONDAY, JANUARY),
              new Nth(3, MONDAY, FEBRUARY),
              new Nth(-1, MONDAY, MAY),
              new Fixed(JUNE, 19),
              new Fixed(JULY, 4),
              new Nth(1, MONDAY, SEPTEMBER),
              new Nth(2, MONDAY, OCTOBER),
              new Fixed(NOVEMBER, 11),
              new Nth(4, THURSDAY, NOVEMBER),
              new Fixed(DECEMBER, 25)),
          Holidays.GB,
          new Kept(
              Shift.NEXT,
              new Fixed(JANUARY, 1),
              new FromEaster(-2),
              new FromEaster(1),
              new Nth(1, MONDAY, MAY),
              new Nth(-1, MONDAY, MAY),
              new Nth(-1, MONDAY, AUGUST),
              new Fixed(DECEMBER, 25),
              new Fixed(DECEMBER, 26)),
          Holidays.DE,
          new Kept(
              Shift.NONE,
              new Fixed(JANUARY, 1),
              new FromEaster(-2),
              new FromEaster(1),
              new Fixed(MAY, 1),
              new FromEaster(39),
              new FromEaster(50),
              new Fixed(OCTOBER, 3),
              new Fixed(DECEMBER, 25),
              new Fixed(DECEMBER, 26)),
          Holidays.FR,
          new Kept(
              Shift.NONE,
              new Fixed(JANUARY, 1),
              new FromEaster(1),
              new Fixed(MAY, 1),
              new Fixed(MAY, 8),
              new FromEaster(39),
              new FromEaster(50),
              new Fixed(JULY, 14),
              new Fixed(AUGUST, 15),
              new Fixed(NOVEMBER, 1),
              new Fixed(NOVEMBER, 11),
              new Fixed(DECEMBER, 25)),
          Holidays.TARGET,
          new Kept(
              Shift.NONE,
              new Fixed(JANUARY, 1),
              new FromEaster(-2),
              new FromEaster(1),
              new Fixed(MAY, 1),
              new Fixed(DECEMBER, 25),
              new Fixed(DECEMBER, 26)));

  private enum Shift {
    NONE,
    NEAREST,
    NEXT
  }

  private final Shift shift;
  private final List<Rule> rules;
  private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

  private Kept(Shift shift, Rule... rules) {
    this.shift = shift;
    this.rules = List.of(rules);
  }

  static Kept of(Holidays holidays) {
    return Objects.requireNonNull(ALL.get(holidays));
  }

  boolean holds(LocalDate day) {
    return of(day.getYear()).contains(day)
        || (day.getMonth() == DECEMBER && of(day.getYear() + 1).contains(day));
  }

  private Set<LocalDate> of(int year) {
    return years.computeIfAbsent(year, this::days);
  }

  /// A year's holidays and the days that stand in for them; the first may be in the year
  /// before.
  private Set<LocalDate> days(int year) {
    Set<LocalDate> days = new HashSet<>();
    for (Rule rule : rules) {
      LocalDate day = rule.in(year);
      while (!days.add(kept(day)) && shift == Shift.NEXT) {
        day = day.plusDays(1);
      }
    }
    rules.forEach(rule -> days.add(rule.in(year)));
    return days;
  }

  private LocalDate kept(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    boolean isWeekend = weekday.compareTo(DayOfWeek.FRIDAY) > 0;
    if (!isWeekend || shift == Shift.NONE) {
      return day;
    }
    return shift == Shift.NEAREST && weekday == DayOfWeek.SATURDAY
        ? day.minusDays(1)
        : day.plusDays(weekday == DayOfWeek.SATURDAY ? 2 : 1);
  }
}

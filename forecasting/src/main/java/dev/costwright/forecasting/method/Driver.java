package dev.costwright.forecasting.method;

import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Something that explains a series. Immutable.
///
/// A driver answers as of a day of issue and never with what became known later, so that a
/// back-test has no more foresight than its user would have had.
public sealed interface Driver {
  /// Its name among the coefficients.
  String name();

  /// The value that belongs to a step, known or assumed on the day of issue; absent when
  /// nothing is known.
  ///
  /// @param step first day of the step
  /// @param issued first day of the first step that is not known yet
  OptionalDouble value(LocalDate step, LocalDate issued);

  /// Six weekdays against Monday.
  static List<Driver> weekdays() {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day != DayOfWeek.MONDAY)
        .map(day -> (Driver) new OnWeekday(day))
        .toList();
  }

  /// Steps since the first one: 0, 1, 2 …
  record Trend(LocalDate first, TimeGrain grain) implements Driver {
    @Override
    public String name() {
      return "trend";
    }

    @Override
    public OptionalDouble value(LocalDate step, LocalDate issued) {
      ChronoUnit unit =
          switch (grain) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
            case QUARTER, TOTAL ->
                throw new IllegalStateException("A trend counts days, weeks or months");
          };
      return OptionalDouble.of((double) unit.between(first, step));
    }
  }

  /// 1 on one day of the week, else 0.
  record OnWeekday(DayOfWeek day) implements Driver {
    @Override
    public String name() {
      return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    @Override
    public OptionalDouble value(LocalDate step, LocalDate issued) {
      return OptionalDouble.of(step.getDayOfWeek() == day ? 1 : 0);
    }
  }

  /// 1 on a holiday, else 0.
  record OnHoliday(Holidays holidays) implements Driver {
    @Override
    public String name() {
      return "holiday";
    }

    @Override
    public OptionalDouble value(LocalDate step, LocalDate issued) {
      return OptionalDouble.of(holidays.holds(step) ? 1 : 0);
    }
  }

  /// 1 on the last day of a month, else 0.
  record MonthEnd() implements Driver {
    @Override
    public String name() {
      return "month-end";
    }

    @Override
    public OptionalDouble value(LocalDate step, LocalDate issued) {
      return OptionalDouble.of(step.getDayOfMonth() == step.lengthOfMonth() ? 1 : 0);
    }
  }

  /// A figure of months, such as active users: known when its month has ended, held through its
  /// month, and carried on from the last one known.
  record Monthly(String name, NavigableMap<YearMonth, Double> levels) implements Driver {
    public Monthly {
      levels = new TreeMap<>(levels);
    }

    @Override
    public OptionalDouble value(LocalDate step, LocalDate issued) {
      YearMonth lastEnded = YearMonth.from(issued).minusMonths(1);
      YearMonth month = YearMonth.from(step);
      var known = levels.floorEntry(month.isAfter(lastEnded) ? lastEnded : month);
      return known == null ? OptionalDouble.empty() : OptionalDouble.of(known.getValue());
    }
  }

  /// Another daily series; ahead of the day of issue its last season repeats.
  ///
  /// @param season steps in a season; 1 carries the last value on
  record Repeating(String name, Series values, int season) implements Driver {
    @Override
    public OptionalDouble value(LocalDate step, LocalDate issued) {
      int known = position(issued);
      for (int i = position(step); i >= 0; i -= season) {
        if (i < known && i < values.size()) {
          return values.values().get(i);
        }
      }
      return OptionalDouble.empty();
    }

    private int position(LocalDate day) {
      return (int) ChronoUnit.DAYS.between(values.start(), day);
    }
  }
}

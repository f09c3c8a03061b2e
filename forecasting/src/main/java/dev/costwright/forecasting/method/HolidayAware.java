package dev.costwright.forecasting.method;

import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.series.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// A method that takes holidays for what they are: it learns as if they had been days like the
/// same weekdays around them, and multiplies the holidays ahead by what past ones came to.
///
/// A holiday comes to its value over the mean of the same weekday a week before and after; the
/// median of them counts, of three at least. With fewer, holidays are days like others.
///
/// @param plain for days; fills absent days itself
public record HolidayAware(Method plain, Holidays holidays) implements Method {
  private static final int LEAST = 3;
  private static final int WEEK = 7;

  @Override
  public String name() {
    return plain.name();
  }

  @Override
  public boolean fits(Series history) {
    return plain.fits(history) && plain.fits(learnt(history));
  }

  @Override
  public Series forecast(Series history, int horizon) {
    OptionalDouble share = share(history);
    Series ahead = plain.forecast(learnt(history), horizon);
    return share.isEmpty() ? ahead : with(ahead, share.getAsDouble());
  }

  @Override
  public Method settled(Series history) {
    return new HolidayAware(plain.settled(learnt(history)), holidays);
  }

  private Series with(Series ahead, double share) {
    return Series.of(
        ahead.start(),
        ahead.grain(),
        IntStream.range(0, ahead.size())
            .mapToDouble(
                day -> ahead.values().get(day).orElseThrow() * (isHoliday(ahead, day) ? share : 1))
            .toArray());
  }

  /// The history without its holidays, where they are known to differ.
  private Series learnt(Series history) {
    if (share(history).isEmpty()) {
      return history;
    }
    List<OptionalDouble> values = new ArrayList<>(history.values());
    IntStream.range(0, values.size())
        .filter(day -> isHoliday(history, day))
        .forEach(day -> values.set(day, OptionalDouble.empty()));
    return new Series(history.start(), history.grain(), values);
  }

  /// What a holiday comes to, 1 being a usual day of its weekday; absent with too few of them.
  public OptionalDouble share(Series history) {
    double[] shares =
        IntStream.range(WEEK, history.size() - WEEK)
            .filter(day -> isHoliday(history, day))
            .mapToObj(day -> share(history, day))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    int count = shares.length;
    return count < LEAST
        ? OptionalDouble.empty()
        : OptionalDouble.of((shares[(count - 1) / 2] + shares[count / 2]) / 2);
  }

  private OptionalDouble share(Series history, int day) {
    OptionalDouble value = history.values().get(day);
    double[] usual =
        IntStream.of(day - WEEK, day + WEEK)
            .filter(other -> !isHoliday(history, other))
            .mapToObj(other -> history.values().get(other))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    double mean = Arrays.stream(usual).average().orElse(0);
    return value.isPresent() && mean > 0
        ? OptionalDouble.of(value.getAsDouble() / mean)
        : OptionalDouble.empty();
  }

  private boolean isHoliday(Series days, int day) {
    LocalDate date = days.start().plusDays(day);
    return holidays.holds(date);
  }
}

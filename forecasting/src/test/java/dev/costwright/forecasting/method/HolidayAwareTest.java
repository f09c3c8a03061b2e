package dev.costwright.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.continuation.SeasonalRepeat;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HolidayAwareTest {
  /// A Monday. Until Friday 18 December 2026 ten federal holidays pass; the 25th is the next.
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);

  private static final int DAYS = 319;
  private static final Method PLAIN = new Continued("repeat", new SeasonalRepeat(), 7);
  private static final Method AWARE = new HolidayAware(PLAIN, Holidays.US);

  /// Holidays come to a fifth of what their weekday usually does.
  @Test
  void aHolidayAheadComesToWhatPastOnesDid() {
    double[] ahead = values(AWARE.forecast(use(usual -> usual / 5), 14));
    assertThat(ahead[day("2026-12-24")]).isEqualTo(100);
    assertThat(ahead[day("2026-12-25")]).isEqualTo(20);
    assertThat(ahead[day("2026-12-26")]).isEqualTo(30);
  }

  /// A week after a holiday nothing of it is left: the plain method would repeat it.
  @Test
  void aHolidayOfLastWeekIsNotTakenForAWeekday() {
    Series untilThanksgiving = use(usual -> usual / 5).first(day("2026-11-30", FIRST));
    assertThat(values(PLAIN.forecast(untilThanksgiving, 4))[3]).isEqualTo(20);
    assertThat(values(AWARE.forecast(untilThanksgiving, 4))[3]).isEqualTo(100);
  }

  @Test
  void withTwoHolidaysTheyAreDaysLikeOthers() {
    Series winter = use(usual -> usual / 5).first(day("2026-06-15", FIRST));
    assertThat(new HolidayAware(PLAIN, Holidays.US).share(winter)).isEmpty();
    assertThat(AWARE.forecast(winter, 7)).isEqualTo(PLAIN.forecast(winter, 7));
  }

  @Test
  void holidaysOnWhichEverythingGoesOnChangeNothing() {
    Series steady = use(DoubleUnaryOperator.identity());
    assertThat(AWARE.forecast(steady, 14)).isEqualTo(PLAIN.forecast(steady, 14));
    assertThat(AWARE.name()).isEqualTo(PLAIN.name());
  }

  private static Series use(DoubleUnaryOperator onHolidays) {
    return Series.of(
        FIRST,
        TimeGrain.DAY,
        IntStream.range(0, DAYS)
            .mapToDouble(
                day -> {
                  double usual = day % 7 < 5 ? 100 : 30;
                  return Holidays.US.holds(FIRST.plusDays(day))
                      ? onHolidays.applyAsDouble(usual)
                      : usual;
                })
            .toArray());
  }

  private static int day(String day) {
    return day(day, FIRST.plusDays(DAYS));
  }

  private static int day(String day, LocalDate from) {
    return (int) (LocalDate.parse(day).toEpochDay() - from.toEpochDay());
  }

  private static double[] values(Series series) {
    return series.values().stream().mapToDouble(OptionalDouble::orElseThrow).toArray();
  }
}

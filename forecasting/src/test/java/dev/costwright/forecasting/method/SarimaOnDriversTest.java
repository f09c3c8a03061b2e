package dev.costwright.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SarimaOnDriversTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 150;

  /// Users double in April; what they cost follows, and no season or trend says so.
  private static final Driver USERS =
      new Driver.Monthly(
          "MAU",
          new TreeMap<>(
              Map.of(
                  YearMonth.of(2025, 12), 100.0,
                  YearMonth.of(2026, 1), 100.0,
                  YearMonth.of(2026, 2), 130.0,
                  YearMonth.of(2026, 3), 90.0,
                  YearMonth.of(2026, 4), 200.0)));

  private static Series spend() {
    Random random = new Random(9);
    return Series.of(
        FIRST,
        TimeGrain.DAY,
        IntStream.range(0, DAYS)
            .mapToDouble(
                day ->
                    3 * USERS.value(FIRST.plusDays(day), FIRST.plusDays(DAYS)).orElseThrow()
                        + (day % 7 < 5 ? 40 : -100)
                        + random.nextGaussian())
            .toArray());
  }

  @Test
  void continuesTheSeasonAtTheLevelThatItsDriverSets() {
    Series ahead = method(List.of(USERS)).forecast(spend(), 7);
    double[] expected =
        IntStream.range(DAYS, DAYS + 7)
            .mapToDouble(day -> 600 + (day % 7 < 5 ? 40 : -100))
            .toArray();
    assertThat(ahead.values().stream().mapToDouble(OptionalDouble::orElseThrow).toArray())
        .containsExactly(expected, within(6.0));
    assertThat(ahead.start()).isEqualTo(FIRST.plusDays(DAYS));
  }

  /// Trend and weekdays are the errors' own: without another driver there is nothing to add.
  @Test
  void isNotForDriversThatSayOnlyTrendAndSeason() {
    List<Driver> calendar = new ArrayList<>(Driver.weekdays());
    calendar.add(new Driver.Trend(FIRST, TimeGrain.DAY));
    assertThat(method(calendar).fits(spend())).isFalse();
    calendar.add(USERS);
    assertThat(method(calendar).fits(spend())).isTrue();
  }

  @Test
  void aDriverThatSaysWhatAnotherSaysIsLeftOut() {
    Driver twin = new Driver.Monthly("users again", ((Driver.Monthly) USERS).levels());
    assertThat(method(List.of(USERS, twin)).forecast(spend(), 7))
        .isEqualTo(method(List.of(USERS)).forecast(spend(), 7));
  }

  @Test
  void aDriverThatLacksAValueIsLeftOut() {
    Driver late = new Driver.Monthly("late", new TreeMap<>(Map.of(YearMonth.of(2026, 3), 7.0)));
    assertThat(method(List.of(late)).fits(spend())).isFalse();
    assertThat(method(List.of(late, USERS)).forecast(spend(), 7))
        .isEqualTo(method(List.of(USERS)).forecast(spend(), 7));
  }

  @Test
  void tellsTheSameOutOfItsMemory() {
    ForecastMemory memory = new ForecastMemory();
    Method method =
        new SarimaOnDrivers("on users", List.of(USERS), 7, Optional.empty(), memory)
            .settled(spend());
    Series worked = method.forecast(spend(), 7);
    assertThat(method.forecast(spend(), 7)).isEqualTo(worked);
    assertThat(memory.found()).isOne();
    assertThat(method(List.of(USERS)).forecast(spend(), 7)).isEqualTo(worked);
  }

  private static SarimaOnDrivers method(List<Driver> drivers) {
    return new SarimaOnDrivers("on users", drivers, 7, Optional.empty(), new ForecastMemory());
  }
}

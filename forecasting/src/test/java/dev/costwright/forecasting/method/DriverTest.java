package dev.costwright.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriverTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void knowsAMonthOnlyWhenItHasEnded() {
    Driver users =
        new Driver.Monthly(
            "MAU",
            new TreeMap<>(Map.of(YearMonth.of(2026, 1), 100.0, YearMonth.of(2026, 2), 200.0)));
    LocalDate february = LocalDate.of(2026, 2, 10);
    assertThat(users.value(february, LocalDate.of(2026, 2, 20))).hasValue(100);
    assertThat(users.value(february, LocalDate.of(2026, 3, 1))).hasValue(200);
    assertThat(users.value(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 3, 1))).hasValue(200);
    assertThat(users.value(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 1))).isEmpty();
  }

  @Test
  void repeatsTheLastSeasonThatWasKnown() {
    Driver requests =
        new Driver.Repeating("requests", Series.of(MONDAY, TimeGrain.DAY, 1, 2, 3, 4, 5), 2);
    LocalDate issued = MONDAY.plusDays(4);
    assertThat(requests.value(MONDAY.plusDays(1), issued)).hasValue(2);
    assertThat(requests.value(MONDAY.plusDays(4), issued)).hasValue(3);
    assertThat(requests.value(MONDAY.plusDays(7), issued)).hasValue(4);
  }

  /// 10 a day, 1 more each day, 50 less on Saturdays and Sundays.
  @Test
  void recoversAPlantedTrendAndWeekend() {
    List<Double> days = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      days.add(100.0 + i - (i % 7 >= 5 ? 50 : 0));
    }
    Series history = Series.of(MONDAY, TimeGrain.DAY, days.stream().mapToDouble(d -> d).toArray());
    Series ahead = method().forecast(history, 14);
    for (int i = 0; i < 14; i++) {
      assertThat(ahead.values().get(i).orElseThrow())
          .isCloseTo(170 + i - (i % 7 >= 5 ? 50 : 0), within(1e-9));
    }
  }

  @Test
  void leavesOutADriverThatIsNotKnownOnEveryDay() {
    Series requests =
        new Series(
            MONDAY,
            TimeGrain.DAY,
            IntStream.range(0, 70)
                .mapToObj(i -> i == 9 ? OptionalDouble.empty() : OptionalDouble.of(i))
                .toList());
    List<Driver> drivers =
        List.of(
            new Driver.Trend(MONDAY, TimeGrain.DAY), new Driver.Repeating("requests", requests, 7));
    OlsOnDrivers.Fit fit =
        OlsOnDrivers.onAll(drivers)
            .fit(
                Series.of(
                    MONDAY, TimeGrain.DAY, IntStream.range(0, 70).asDoubleStream().toArray()));
    assertThat(fit.used()).extracting(Driver::name).containsExactly("trend");
    assertThat(fit.missing()).extracting(Driver::name).containsExactly("requests");
  }

  @Test
  void needsTwoObservationsForEachEffect() {
    assertThat(method().fits(Series.of(MONDAY, TimeGrain.DAY, new double[15]))).isFalse();
    assertThat(method().fits(Series.of(MONDAY, TimeGrain.DAY, new double[16]))).isTrue();
  }

  private static OlsOnDrivers method() {
    List<Driver> drivers = new ArrayList<>(Driver.weekdays());
    drivers.add(new Driver.Trend(MONDAY, TimeGrain.DAY));
    return OlsOnDrivers.onAll(drivers);
  }
}

package dev.costwright.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MethodTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  @Test
  void naiveRepeatsTheLastValue() {
    assertThat(new Naive().forecast(Series.of(MONDAY, TimeGrain.DAY, 3, 5, 4), 2))
        .isEqualTo(Series.of(LocalDate.of(2026, 11, 5), TimeGrain.DAY, 4, 4));
  }

  @Test
  void naiveLooksPastAbsentSteps() {
    Series gap =
        new Series(MONDAY, TimeGrain.DAY, List.of(OptionalDouble.of(7), OptionalDouble.empty()));
    assertThat(new Naive().forecast(gap, 1))
        .isEqualTo(Series.of(LocalDate.of(2026, 11, 4), TimeGrain.DAY, 7));
  }

  @Test
  void seasonalNaiveRepeatsTheSameDayOfTheWeek() {
    Series week = Series.of(MONDAY, TimeGrain.DAY, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(new SeasonalNaive(7).forecast(week, 8))
        .isEqualTo(Series.of(LocalDate.of(2026, 11, 11), TimeGrain.DAY, 3, 4, 5, 6, 7, 8, 9, 3));
  }

  @Test
  void seasonalNaiveRefusesAPlaceWithoutHistory() {
    assertThatThrownBy(
            () -> new SeasonalNaive(7).forecast(Series.of(MONDAY, TimeGrain.DAY, 1, 2), 3))
        .hasMessage(
            "Expected a value for each of the 7 places of a season, found none for place 2");
  }
}

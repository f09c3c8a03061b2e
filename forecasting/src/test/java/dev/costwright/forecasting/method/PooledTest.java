package dev.costwright.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.continuation.Drift;
import dev.costwright.forecasting.continuation.SeasonalRepeat;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PooledTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void ofThreeMembersIsTheMiddleOne() {
    Series history = series(4.0, 8.0, 5.0, 9.0);
    Method pool =
        new Pooled(
            List.of(new Naive(), new SeasonalNaive(2), new Continued("Drift", new Drift(), 2)));
    assertThat(values(pool.forecast(history, 2))).containsExactly(9.0, 9.0);
    assertThat(pool.name()).isEqualTo("Trimmed mean of 3 methods");
  }

  @Test
  void leavesOutAMemberThatTheHistoryIsNotEnoughFor() {
    Method pool = new Pooled(List.of(new Naive(), new SeasonalNaive(7)));
    assertThat(pool.fits(series(3.0))).isTrue();
    assertThat(values(pool.forecast(series(3.0), 1))).containsExactly(3.0);
  }

  /// The hole on the second place of the season becomes the mean of 8 and 10.
  @Test
  void fillsAHoleFromItsPlaceOfTheSeason() {
    assertThat(Gapless.of(series(null, 4.0, 8.0, 5.0, null, 6.0, 10.0), 2))
        .containsExactly(4, 8, 5, 9, 6, 10);
  }

  @Test
  void fillsAHoleAtTheEndAndOneWhosePlaceHasNothing() {
    assertThat(Gapless.of(series(4.0, 8.0, 5.0, null), 2)).containsExactly(4, 8, 5, 8);
    assertThat(Gapless.of(series(4.0, null, 5.0), 2)).containsExactly(4, 4, 5);
    assertThat(Gapless.of(series(null, null), 2)).isEmpty();
  }

  @Test
  void continuesNothingThatIsMostlyHoles() {
    Method repeat = new Continued("repeat", new SeasonalRepeat(), 1);
    assertThat(repeat.fits(series(1.0, null, null, 2.0))).isTrue();
    assertThat(repeat.fits(series(1.0, null, null, null, 2.0))).isFalse();
    assertThat(repeat.fits(series((Double) null))).isFalse();
  }

  private static Series series(Double... values) {
    return new Series(
        DAY,
        TimeGrain.DAY,
        Arrays.stream(values)
            .map(value -> value == null ? OptionalDouble.empty() : OptionalDouble.of(value))
            .collect(Collectors.toList()));
  }

  private static List<Double> values(Series series) {
    return series.values().stream().map(OptionalDouble::orElseThrow).toList();
  }
}

package dev.costwright.forecasting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.continuation.Continuation;
import dev.costwright.forecasting.method.Continued;
import dev.costwright.forecasting.method.Method;
import dev.costwright.forecasting.method.SeasonalNaive;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContestTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final List<Integer> ORIGINS = IntStream.range(60, 90).boxed().toList();

  @Test
  void aMethodThatNeedsMoreThanMostOriginsKnowLeavesThemToTheOthers() {
    Contest contest = contest(needing(80));
    assertThat(contest.tests().keySet()).extracting(Method::name).containsExactly("Seasonal naive");
    assertThat(contest.origins()).isEqualTo(ORIGINS);
  }

  @Test
  void allAreJudgedByTheSameOriginsWhereHalfOfThemAreEnoughForEach() {
    Contest contest = contest(needing(70));
    assertThat(contest.tests().keySet()).extracting(Method::name).contains("needs 70 days");
    assertThat(contest.origins()).isEqualTo(ORIGINS.subList(10, 30));
  }

  private static Contest contest(Method demanding) {
    double[] days = IntStream.range(0, 100).mapToDouble(t -> 100 + t % 7 * 10 + t % 3).toArray();
    return Contest.of(
        Series.of(MONDAY, TimeGrain.DAY, days),
        List.of(new SeasonalNaive(7), demanding),
        ORIGINS,
        Horizon.of(MONDAY.plusDays(100), TimeGrain.DAY, 7));
  }

  private static Method needing(int days) {
    return new Continued("needs %d days".formatted(days), new Flat(days), 7);
  }

  private record Flat(int least) implements Continuation {
    @Override
    public boolean fits(double[] values, int season) {
      return values.length >= least;
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
      double[] ahead = new double[horizon];
      Arrays.fill(ahead, 100);
      return ahead;
    }
  }
}

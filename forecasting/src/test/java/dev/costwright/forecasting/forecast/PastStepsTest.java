package dev.costwright.forecasting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.evaluation.Trial;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class PastStepsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  @Test
  void addsUpWholeWeeksAndLeavesBegunOnesOut() {
    Trial trial = trial(MONDAY.plusDays(3), 14);

    assertThat(PastSteps.of(List.of(trial), TimeGrain.WEEK))
        .containsExactly(
            new PastSteps(
                MONDAY.plusDays(3), List.of(new PastSteps.Step(MONDAY.plusWeeks(1), 14, 21))));
  }

  @Test
  void tellsNoStepTwiceAndTheLatestForecastFirst() {
    List<Trial> trials =
        List.of(trial(MONDAY, 14), trial(MONDAY.plusWeeks(1), 14), trial(MONDAY.plusWeeks(2), 14));

    assertThat(PastSteps.of(trials, TimeGrain.WEEK))
        .extracting(PastSteps::issued)
        .containsExactly(MONDAY, MONDAY.plusWeeks(2));
  }

  @Test
  void leavesOutAStepWithADayThatNobodyKnows() {
    Trial trial = trial(MONDAY, 14);
    List<OptionalDouble> holed = new ArrayList<>(trial.actual().values());
    holed.set(2, OptionalDouble.empty());
    Trial damaged =
        new Trial(trial.training(), trial.forecast(), new Series(MONDAY, TimeGrain.DAY, holed));

    assertThat(PastSteps.of(List.of(damaged), TimeGrain.WEEK))
        .flatExtracting(PastSteps::steps)
        .extracting(PastSteps.Step::period)
        .containsExactly(MONDAY.plusWeeks(1));
  }

  @Test
  void saysNothingWhereNoStepIsWhole() {
    assertThat(PastSteps.of(List.of(trial(MONDAY, 14)), TimeGrain.MONTH)).isEmpty();
  }

  /// Two a day were forecast, three came.
  private static Trial trial(LocalDate issued, int days) {
    return new Trial(
        constant(issued.minusDays(70), 70, 3),
        constant(issued, days, 2),
        constant(issued, days, 3));
  }

  private static Series constant(LocalDate from, int days, double value) {
    double[] values = new double[days];
    Arrays.fill(values, value);
    return Series.of(from, TimeGrain.DAY, values);
  }
}

package dev.costwright.forecasting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.evaluation.ErrorPaths.Run;
import dev.costwright.forecasting.method.Driver;
import dev.costwright.forecasting.method.Naive;
import dev.costwright.forecasting.method.OlsOnDrivers;
import dev.costwright.forecasting.method.SeasonalNaive;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BackTestTest {
  private static final Offset<Double> SIXTH = within(5e-7);
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final Series MONTHLY_SPEND =
      Series.of(JANUARY, TimeGrain.MONTH, 40, 42, 45, 44, 48, 51, 50, 54, 57, 56, 60, 63);

  /// Reference case E-18: the fit at each origin sees only what was known then.
  @Test
  void rollsTheOriginThroughTheHistory() {
    BackTest test = line();
    assertThat(test.trials())
        .extracting(trial -> trial.error(0, 1).orElseThrow())
        .usingComparatorForType((a, b) -> Math.abs(a - b) < 5e-7 ? 0 : 1, Double.class)
        .containsExactly(-2.2, 1.0, 1.678571, -1.972222, 0.8, 1.6);
  }

  /// Reference case E-18.
  @Test
  void knowsTheMeanErrorOfOneStepAhead() {
    double mape =
        line().trials().stream()
            .mapToDouble(
                trial ->
                    100
                        * Math.abs(trial.error(0, 1).orElseThrow())
                        / trial.actual().values().getFirst().orElseThrow())
            .average()
            .orElseThrow();
    assertThat(mape).isCloseTo(2.765259, SIXTH);
  }

  /// Reference case E-18: rank ⌈(6 + 1) · 0.8⌉ = 6 of 6 errors.
  @Test
  void takesTheConformalRankOfPastErrors() {
    double[] errors =
        line().trials().stream().mapToDouble(trial -> trial.error(0, 1).orElseThrow()).toArray();
    assertThat(Conformal.halfWidth(errors, 0.80).orElseThrow()).isCloseTo(2.2, SIXTH);
    assertThat(Conformal.halfWidth(errors, 0.95)).isEmpty();
  }

  @Test
  void needsFourErrorsForEightyPerCentAndNineteenForNinetyFive() {
    assertThat(Conformal.leastErrors(0.80)).isEqualTo(4);
    assertThat(Conformal.leastErrors(0.95)).isEqualTo(19);
  }

  /// The straight line itself is refused at 14 observations and fewer, so it is fitted here
  /// by hand.
  private static BackTest line() {
    OlsOnDrivers method = OlsOnDrivers.onAll(List.of(new Driver.Trend(JANUARY, TimeGrain.MONTH)));
    return BackTest.run(method::forecast, List.of(6, 7, 8, 9, 10, 11), MONTHLY_SPEND, 1);
  }

  /// By hand: |10 − 8| / 18 and |6 − 8| / 14, times 200, halved.
  @Test
  void measuresErrorsAsTheM4CompetitionDoes() {
    Series actual = Series.of(JANUARY, TimeGrain.DAY, 10, 6);
    Series forecast = Series.of(JANUARY, TimeGrain.DAY, 8, 8);
    assertThat(Accuracy.smape(actual, forecast).orElseThrow())
        .isCloseTo((200 * 2 / 18.0 + 200 * 2 / 14.0) / 2, SIXTH);
    assertThat(Accuracy.mase(actual, forecast, 4).orElseThrow()).isCloseTo(0.5, SIXTH);
    assertThat(Accuracy.totalError(actual, forecast).orElseThrow()).isCloseTo(0, SIXTH);
  }

  @Test
  void scalesByTheSeasonalDifferenceOfTrainingDataOnly() {
    assertThat(Accuracy.seasonalScale(Series.of(JANUARY, TimeGrain.DAY, 1, 5, 3, 9), 2))
        .isEqualTo(OptionalDouble.of(3));
    assertThat(Accuracy.seasonalScale(Series.of(JANUARY, TimeGrain.DAY, 1, 5, 1, 5), 2)).isEmpty();
  }

  @Test
  void aMethodAgainstItselfIsOne() {
    Series week =
        Series.of(
            JANUARY,
            TimeGrain.DAY,
            IntStream.range(0, 60).mapToDouble(i -> i % 7 + i * i % 5).toArray());
    List<Integer> origins = BackTest.origins(60, 21, 7, 20);
    BackTest yardstick = BackTest.run(new SeasonalNaive(7), week, origins, 7);
    assertThat(yardstick.owa(yardstick, 7)).isEqualTo(OptionalDouble.of(1));
  }

  @Test
  void spreadsOriginsOverAllWeekdaysAndEndsAHorizonBeforeTheEnd() {
    List<Integer> origins = BackTest.origins(365, 56, 28, 26);
    assertThat(origins).hasSizeBetween(20, 26).last().isEqualTo(330);
    assertThat(origins.getFirst()).isGreaterThanOrEqualTo(56);
    assertThat(origins.stream().map(origin -> origin % 7).distinct()).hasSize(7);
  }

  @Test
  void aDayMoreOfHistoryKeepsTheOriginsOfYesterday() {
    List<Integer> yesterday = BackTest.origins(365, 56, 28, 26);
    assertThat(BackTest.origins(366, 56, 28, 26)).isEqualTo(yesterday);
    List<Integer> later = BackTest.origins(369, 56, 28, 26);
    assertThat(later).containsAll(yesterday.subList(1, yesterday.size())).last().isEqualTo(341);
  }

  @Test
  void hasNoOriginsWhenTheHistoryIsShorterThanTrainingAndHorizon() {
    assertThat(BackTest.origins(80, 56, 28, 26)).isEmpty();
  }

  @Test
  void leavesOutOriginsThatAMethodCannotStartFrom() {
    Series late =
        new Series(
            JANUARY,
            TimeGrain.DAY,
            List.of(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(3),
                OptionalDouble.of(4)));
    assertThat(BackTest.run(new Naive(), late, List.of(1, 3), 1).trials())
        .singleElement()
        .satisfies(trial -> assertThat(trial.error(0, 1)).isEqualTo(OptionalDouble.of(1)));
  }

  /// Two days that always miss in opposite directions: their sum is certain, their bounds are
  /// not.
  @Test
  void errorsOfATotalCancelAlongEachPath() {
    ErrorPaths paths =
        new ErrorPaths(
            IntStream.rangeClosed(1, 20)
                .mapToObj(i -> path(i, OptionalDouble.of(i), OptionalDouble.of(-i)))
                .toList());
    assertThat(paths.halfWidth(new Run(0, 2), 0.80, 10)).isEqualTo(OptionalDouble.of(0));
    assertThat(paths.halfWidth(new Run(0, 1), 0.80, 10)).isEqualTo(OptionalDouble.of(17));
    assertThat(paths.halfWidth(new Run(0, 1), 0.80, 21)).isEmpty();
  }

  /// Errors of 1 to 10, then 5 and 50: the bands made of the first ten hold the one, not the
  /// other.
  @Test
  void measuresCoverageWithErrorsThatWereKnownThen() {
    ErrorPaths paths =
        new ErrorPaths(
            IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 5, 50)
                .mapToObj(OptionalDouble::of)
                .map(new Numbering()::path)
                .toList());
    List<Run> run = List.of(new Run(0, 1));
    assertThat(paths.coverage(run, List.of(0.80), 10, 2))
        .isEqualTo(new Coverage(Map.of(0.80, 0.5), 2));
    assertThat(paths.coverage(run, List.of(0.80), 10, 3)).isEqualTo(Coverage.NONE);
    assertThat(paths.coverage(run, List.of(0.80), 12, 1)).isEqualTo(Coverage.NONE);
  }

  /// Nineteen calm errors, then five of which three are wild: before the 95 % band exists the
  /// 80 % band has held always, and that must not be held against the wider one.
  @Test
  void measuresAllLevelsOnTheSamePastForecasts() {
    ErrorPaths paths =
        new ErrorPaths(
            IntStream.of(9, 8, 7, 6, 5, 5, 5, 5, 5, 5, 5, 1, 1, 1, 1, 1, 1, 1, 1, 50, 60, 1, 1, 70)
                .mapToObj(OptionalDouble::of)
                .map(new Numbering()::path)
                .toList());
    List<Run> run = List.of(new Run(0, 1));

    assertThat(paths.coverage(run, List.of(0.80), 10, 5))
        .isEqualTo(new Coverage(Map.of(0.80, 11 / 14.0), 14));
    assertThat(paths.coverage(run, List.of(0.80, 0.95), 10, 5))
        .isEqualTo(new Coverage(Map.of(0.80, 2 / 5.0, 0.95, 2 / 5.0), 5));
  }

  @Test
  void leavesTheWidestBandOutWhereItWasFormedTooSeldom() {
    ErrorPaths paths =
        new ErrorPaths(
            IntStream.rangeClosed(1, 22)
                .mapToObj(i -> OptionalDouble.of(1))
                .map(new Numbering()::path)
                .toList());

    assertThat(paths.coverage(List.of(new Run(0, 1)), List.of(0.80, 0.95), 10, 5))
        .isEqualTo(new Coverage(Map.of(0.80, 1.0), 12));
  }

  @Test
  void daysOfNothingAgainstNothingDoNotMakeAForecastLookRight() {
    Series actual = Series.of(JANUARY, TimeGrain.DAY, new double[] {0, 0, 0, 5});
    Series expected = Series.of(JANUARY, TimeGrain.DAY, new double[] {0, 0, 0, 0});

    assertThat(Accuracy.smape(actual, expected)).isEqualTo(OptionalDouble.of(50));
    assertThat(Accuracy.smapeOfUse(actual, expected)).isEqualTo(OptionalDouble.of(200));
    assertThat(Accuracy.smapeOfUse(expected, expected)).isEmpty();
  }

  /// Numbers paths from 0.
  private static final class Numbering {
    private int next;

    ErrorPaths.Path path(OptionalDouble error) {
      return BackTestTest.path(next++, error);
    }
  }

  private static ErrorPaths.Path path(int origin, OptionalDouble... errors) {
    return new ErrorPaths.Path(origin, 1, List.of(errors));
  }
}

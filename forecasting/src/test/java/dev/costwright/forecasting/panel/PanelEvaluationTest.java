package dev.costwright.forecasting.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.forecast.Checkpoint;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.InputException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PanelEvaluationTest {
  private static final String HEADER = "id,group,m,h,t,part,y\n";

  @Test
  void givesTheSameBitsOnAnyNumberOfThreads() {
    List<PanelSeries> panel = panel(6);
    PanelEvaluation one = PanelEvaluation.of(panel, 1, Checkpoint.NONE);
    PanelEvaluation four = PanelEvaluation.of(panel, 4, Checkpoint.NONE);
    assertThat(forecasts(four)).isEqualTo(forecasts(one));
    assertThat(four.scores()).isEqualTo(one.scores());
  }

  @Test
  void neverLooksAtTheTest() {
    PanelSeries series = panel(1).getFirst();
    PanelSeries blind =
        new PanelSeries(
            series.id(),
            series.group(),
            series.season(),
            series.horizon(),
            series.training(),
            List.of());
    assertThat(PanelForecaster.forecast(blind).steps())
        .isEqualTo(PanelForecaster.forecast(series).steps());
  }

  @Test
  void beatsTheNaiveWhereThereIsASeasonAndAlwaysShowsIt() {
    PanelScores scores = PanelEvaluation.of(panel(4), 2, Checkpoint.NONE).scores();
    assertThat(scores.headline().get(PanelScores.USED).owa().orElseThrow()).isLessThan(1);
    assertThat(scores.headline().get(PanelScores.NAIVE).owa().orElseThrow()).isEqualTo(1);
    assertThat(scores.counted()).containsExactly("days");
    assertThat(scores.scored()).isEqualTo(4);
  }

  @Test
  void bandsHoldTheirShareAndTheWiderHoldsTheNarrower() {
    PanelScores scores = PanelEvaluation.of(panel(20), 2, Checkpoint.NONE).scores();
    PanelScores.Score used = scores.headline().get(PanelScores.USED);
    assertThat(used.coverage80().orElseThrow()).isCloseTo(0.80, within(0.10));
    assertThat(used.coverage95().orElseThrow()).isCloseTo(0.95, within(0.05));
  }

  @Test
  void refusesBandsOnAShortHistoryAndSaysWhy() {
    PanelForecast forecast =
        PanelForecaster.forecast(
            new PanelSeries(
                "a", "g", 1, 3, List.of(1.0, 2.0, 4.0, 3.0, 5.0, 4.0, 6.0, 5.0), List.of()));
    assertThat(forecast.steps()).allMatch(step -> step.eighty().isEmpty());
    assertThat(forecast.reason())
        .contains("No bands: they need 8 past forecasts, and the history allows 1.");
  }

  @Test
  void membersThatLoseToTheNaiveLeave() {
    PanelForecast forecast = PanelForecaster.forecast(walk());
    assertThat(forecast.tried())
        .filteredOn(PanelForecast.Tried::isUsed)
        .isNotEmpty()
        .allMatch(tried -> tried.error().orElse(1) <= 1.2);
    assertThat(forecast.tried())
        .extracting(PanelForecast.Tried::method)
        .startsWith(PanelScores.NAIVE);
  }

  @Test
  void forecastsOneValueAndNothingButZeros() {
    assertThat(forecast(List.of(5.0)).steps()).allMatch(step -> step.middle() == 5);
    assertThat(forecast(IntStream.range(0, 60).mapToObj(_ -> 0.0).toList()).steps())
        .allMatch(step -> step.middle() == 0);
  }

  @Test
  void stopsWhenAskedTo() {
    assertThatThrownBy(
            () ->
                PanelEvaluation.of(
                    panel(8),
                    2,
                    (done, _) -> {
                      if (done == 2) {
                        throw new CancelledException("Stopped.");
                      }
                    }))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void readsAPanelInTheOrderOfItsSeries() {
    assertThat(
            PanelFile.read(
                new StringReader(
                    HEADER + "b,g,1,1,1,train,3\nb,g,1,1,2,test,4\n\"a\",g,7,2,1,train,1.5\n"),
                "p.csv"))
        .containsExactly(
            new PanelSeries("b", "g", 1, 1, List.of(3.0), List.of(4.0)),
            new PanelSeries("a", "g", 7, 2, List.of(1.5), List.of()));
  }

  @Test
  void namesTheLineThatIsNoPanel() {
    assertThatThrownBy(() -> read("b,g,1,1,1,train,x\n"))
        .isInstanceOf(InputException.class)
        .hasMessage("Expected a number as y in line 2 of p.csv, found x.");
    assertThatThrownBy(() -> read("b,g,1,1,1,train,1\nb,g,1,1,3,train,1\n"))
        .hasMessage("Expected t = 2 of b in line 3 of p.csv, found 3.");
    assertThatThrownBy(() -> read("b,g,1,2,1,train,1\nb,g,1,2,2,test,1\n"))
        .hasMessage("Expected training and 2 or no test values of b in p.csv, found 1 and 1.");
  }

  private static void read(String rows) {
    PanelFile.read(new StringReader(HEADER + rows), "p.csv");
  }

  private static PanelForecast forecast(List<Double> training) {
    return PanelForecaster.forecast(new PanelSeries("a", "g", 7, 3, training, List.of()));
  }

  private static List<PanelForecast> forecasts(PanelEvaluation evaluation) {
    return evaluation.forecasts().stream().map(PanelEvaluation.Timed::forecast).toList();
  }

  private static PanelSeries walk() {
    Random random = new Random(7);
    List<Double> values = new ArrayList<>();
    double at = 1000;
    for (int t = 0; t < 90; t++) {
      at += random.nextGaussian() * 20;
      values.add(at);
    }
    return new PanelSeries("walk", "g", 7, 7, values, List.of());
  }

  /// Days of use with a week, a trend and noise.
  private static List<PanelSeries> panel(int count) {
    return IntStream.range(0, count).mapToObj(PanelEvaluationTest::days).toList();
  }

  private static PanelSeries days(int seed) {
    Random random = new Random(seed);
    List<Double> values =
        IntStream.range(0, 154)
            .mapToObj(t -> (200 + t / 4.0) * (t % 7 < 5 ? 1.0 : 0.4) + 12 * random.nextGaussian())
            .toList();
    return new PanelSeries(
        "s" + seed, "days", 7, 14, values.subList(0, 140), values.subList(140, 154));
  }
}

package dev.costwright.forecasting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JointForecasterTest {
  private static final int DAYS = 110;
  private static final ForecastQuery BY_TEAM =
      new ForecastQuery(Optional.of(Dimension.TEAM), TimeGrain.WEEK, 2, LayerChoice.BEST);
  private static final Cube CUBE = ledger();
  private static final JointForecast JOINT = ask(new ForecastMemory());

  private static Cube ledger() {
    Random random = new Random(4);
    return new DailyUse()
        .with("core", "chat", DAYS, day -> 200 + day % 7 * 10 + random.nextInt(30))
        .with("core", "search", DAYS, _ -> 90 + random.nextInt(20))
        .with("growth", "chat", DAYS, day -> 40 + day / 2 + random.nextInt(10))
        .with("growth", "summary", DAYS, _ -> random.nextInt(12))
        .cube();
  }

  @Test
  void teamsAndFeaturesHaveOneTotalAtEveryStep() {
    assertThat(JOINT.first().series())
        .extracting(SeriesForecast::key)
        .containsExactly("core", "growth");
    assertThat(JOINT.second().series())
        .extracting(SeriesForecast::key)
        .containsExactly("chat", "search", "summary");
    for (int step = 0; step < 2; step++) {
      Money total = JOINT.total().points().get(step).mean();
      assertThat(sum(JOINT.first(), step)).isEqualTo(total);
      assertThat(sum(JOINT.second(), step)).isEqualTo(total);
      assertThat(JOINT.second().total().points().get(step).mean()).isEqualTo(total);
    }
  }

  /// Search is all of one team's, so that what growth spends is chat and summary.
  @Test
  void noPartIsBelowWhatItsCellsAre() {
    for (Forecast split : JOINT.both()) {
      assertThat(split.series())
          .allSatisfy(
              one ->
                  assertThat(one.points())
                      .allSatisfy(point -> assertThat(point.mean().signum()).isNotNegative()));
    }
    Money search = JOINT.second().find("search").orElseThrow().whole().mean();
    Money core = JOINT.first().find("core").orElseThrow().whole().mean();
    assertThat(search).isLessThan(core);
  }

  @Test
  void everyPartHasItsBandsAndScores() {
    for (Forecast split : JOINT.both()) {
      assertThat(split.all())
          .allSatisfy(
              one -> {
                assertThat(one.score()).isPresent();
                assertThat(one.points().getFirst().eighty()).isPresent();
              });
    }
  }

  @Test
  void isTheSameOutOfItsMemory() {
    ForecastMemory memory = new ForecastMemory();
    JointForecast worked = ask(memory);
    long asked = memory.asked() - memory.found();
    JointForecast found = ask(memory);
    assertThat(memory.asked() - memory.found()).isEqualTo(asked);
    for (int i = 0; i < 2; i++) {
      assertThat(found.both().get(i).all())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("drivers")
          .isEqualTo(worked.both().get(i).all());
    }
  }

  @Test
  void asksForTwoDimensions() {
    assertThatThrownBy(
            () ->
                JointForecaster.forecast(
                    CUBE,
                    TestLedger.PRICES,
                    List.of(),
                    BY_TEAM,
                    Dimension.TEAM,
                    new ForecastMemory(),
                    Checkpoint.NONE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("found team and team");
  }

  private static JointForecast ask(ForecastMemory memory) {
    return JointForecaster.forecast(
            CUBE, TestLedger.PRICES, List.of(), BY_TEAM, Dimension.FEATURE, memory, Checkpoint.NONE)
        .orElseThrow();
  }

  private static Money sum(Forecast split, int step) {
    return split.series().stream()
        .map(one -> one.points().get(step).mean())
        .reduce(Money::plus)
        .orElseThrow();
  }
}

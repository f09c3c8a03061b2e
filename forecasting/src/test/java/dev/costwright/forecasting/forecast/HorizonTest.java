package dev.costwright.forecasting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.forecasting.forecast.Horizon.Step;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HorizonTest {
  @Test
  void beginsInsideTheRunningMonth() {
    assertThat(Horizon.of(LocalDate.of(2026, 11, 22), TimeGrain.MONTH, 3).steps())
        .containsExactly(
            new Step(LocalDate.of(2026, 11, 1), 0, 9),
            new Step(LocalDate.of(2026, 12, 1), 9, 40),
            new Step(LocalDate.of(2027, 1, 1), 40, 71));
  }

  @Test
  void cutsWeeksOnMondays() {
    assertThat(Horizon.of(LocalDate.of(2026, 11, 23), TimeGrain.WEEK, 2).steps())
        .containsExactly(
            new Step(LocalDate.of(2026, 11, 23), 0, 7),
            new Step(LocalDate.of(2026, 11, 30), 7, 14));
  }

  @Test
  void refusesAHorizonOfYears() {
    assertThatThrownBy(
            () -> new ForecastQuery(Optional.empty(), TimeGrain.MONTH, 14, LayerChoice.BEST))
        .isInstanceOf(UsageException.class)
        .hasMessage("Expected a horizon of 1 to 13 steps of a month, found 14.");
  }

  @Test
  void refusesAGrainWithoutSteps() {
    assertThatThrownBy(
            () -> new ForecastQuery(Optional.empty(), TimeGrain.TOTAL, 1, LayerChoice.BEST))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Expected day, week, month or quarter as the grain of a forecast, found total.");
  }

  @Test
  void cutsQuarters() {
    assertThat(Horizon.of(LocalDate.of(2026, 11, 23), TimeGrain.QUARTER, 2).steps())
        .containsExactly(
            new Step(LocalDate.of(2026, 10, 1), 0, 39),
            new Step(LocalDate.of(2027, 1, 1), 39, 129));
  }
}

package dev.costwright.forecasting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountForecasterTest {
  private static final int DAYS = 420;
  private static final int COUNTED = 84;
  private static final int DAY = 86_400;

  /// Money is known for more than a year, calls for the last twelve weeks of it.
  private static List<Fact> calls() {
    List<Fact> calls = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      calls.add(
          TestLedger.call(day * DAY, "s" + day, "claude-haiku-4-5")
              .measure(Measure.OUTPUT, 200_000)
              .measure(Measure.REQUESTS, day < DAYS - COUNTED ? Fact.ABSENT : 40 + day % 7)
              .build());
    }
    return calls;
  }

  /// Spread over all days, only the last two of forty origins would have eight weeks of calls.
  @Test
  void backTestIsSpreadOverTheDaysThatAreCounted() {
    CountForecast forecast =
        CountForecaster.forecast(
                TestLedger.ofCalls(calls()),
                TestLedger.PRICES,
                Optional.of(Measure.REQUESTS),
                new ForecastQuery(Optional.empty(), TimeGrain.DAY, 14, LayerChoice.BEST),
                new ForecastMemory(),
                (_, _) -> {})
            .orElseThrow();
    assertThat(forecast.reasons()).isEmpty();
    assertThat(forecast.scores())
        .isNotEmpty()
        .allSatisfy(score -> assertThat(score.origins()).isGreaterThanOrEqualTo(12));
    assertThat(forecast.points().getFirst().eighty()).isPresent();
  }
}

package dev.costwright.forecasting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.forecasting.nowcast.Nowcaster;
import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnconvertedTest {
  private static final int DAYS = 100;
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ForecastQuery WEEKS =
      new ForecastQuery(Optional.empty(), TimeGrain.WEEK, 1, LayerChoice.BEST);
  private static final DailyUse USE =
      new DailyUse().with("core", "chat", DAYS, day -> 10 + day % 7);
  private static final Cube WITHOUT_RATES = USE.cube(new Reporting(EUR, FxRates.NONE));

  private static Cube rated(int days) {
    List<FxRate> rates =
        IntStream.range(0, days)
            .mapToObj(
                day ->
                    new FxRate(
                        DailyUse.MONDAY.plusDays(day),
                        EUR,
                        Reporting.USUAL,
                        new BigDecimal("1.25"),
                        "a test"))
            .toList();
    return USE.cube(new Reporting(EUR, FxRates.of(rates)));
  }

  private static Optional<Forecast> forecast(Cube cube) {
    return Forecaster.forecast(cube, TestLedger.PRICES, List.of(), WEEKS, (_, _) -> {});
  }

  @Test
  void refusesMoneyThatNoRateConvertsAndSaysWhichRatesAreMissing() {
    assertThatThrownBy(() -> forecast(WITHOUT_RATES))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Expected exchange rates from USD to EUR, to forecast in EUR; found none for 100 days"
                + " from 12 Jan 2026 to 21 Apr 2026. 'costwright rates import FILE' brings"
                + " them, 'costwright currency set USD' reports in USD again.");
  }

  @Test
  void refusesTheRunningMonthAndTwoSplitsAlike() {
    assertThatThrownBy(
            () ->
                Nowcaster.nowcast(
                    WITHOUT_RATES,
                    TestLedger.PRICES,
                    List.of(),
                    LayerChoice.BEST,
                    Optional.empty(),
                    Holidays.NONE,
                    new ForecastMemory(),
                    (_, _) -> {}))
        .hasMessageContaining("rates from USD to EUR");
    assertThatThrownBy(
            () ->
                JointForecaster.forecast(
                    WITHOUT_RATES,
                    TestLedger.PRICES,
                    List.of(),
                    WEEKS.by(Dimension.TEAM),
                    Dimension.FEATURE,
                    new ForecastMemory(),
                    (_, _) -> {}))
        .hasMessageContaining("rates from USD to EUR");
  }

  /// A rate holds for a week after its day.
  @Test
  void daysWithoutRatesAreNoDaysWithoutSpend() {
    LocalDate first = DailyUse.MONDAY.plusDays(57);
    assertThatThrownBy(() -> forecast(rated(50)))
        .hasMessageContaining("43 days from %s to".formatted(Dates.words(first)));
  }

  @Test
  void forecastsInEurosWhereEveryDayHasARate() {
    assertThat(forecast(rated(DAYS)).orElseThrow().total().whole().mean().currency())
        .isEqualTo(EUR);
    assertThat(forecast(rated(DAYS)).orElseThrow().total().whole().mean().signum()).isPositive();
  }

  @Test
  void countsNeedNoRates() {
    assertThat(
            CountForecaster.forecast(
                WITHOUT_RATES,
                TestLedger.PRICES,
                Optional.of(Measure.REQUESTS),
                WEEKS,
                new ForecastMemory(),
                (_, _) -> {}))
        .isPresent();
  }
}

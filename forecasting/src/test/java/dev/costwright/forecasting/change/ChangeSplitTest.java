package dev.costwright.forecasting.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.change.ForecastChange.Driver;
import dev.costwright.forecasting.change.ForecastChange.Effect;
import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.forecasting.forecast.Ground;
import dev.costwright.forecasting.forecast.SamplePaths;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.forecasting.overlay.Overlaid;
import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.forecasting.overlay.OverlayGround;
import dev.costwright.forecasting.overlay.OverlayText;
import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChangeSplitTest {
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

  /// 100 calls with 10 million tokens cost 10.00 in October at 1.00 a million.
  private static final Cube CUBE = cube();

  /// October has a day more than November.
  @Test
  void twiceTheRequestsOfAsManyUsersIsAllButTheDayLess() {
    ForecastChange change = change("20.00", 20_000_000, 200, Optional.empty());

    assertThat(change.before()).isEqualTo(usd("10.00"));
    assertThat(change.after()).isEqualTo(usd("20.00"));
    assertThat(change.effects())
        .extracting(Effect::driver)
        .containsExactly(
            Driver.DAYS, Driver.USERS, Driver.REQUESTS, Driver.TOKENS, Driver.PRICES, Driver.MIX);
    // L = 10 / ln 2 = 14.427; L ln(30 / 31) = -0.473; L ln(2 · 31 / 30) = 10.473
    assertThat(change.effects())
        .extracting(Effect::amount)
        .containsExactly(
            usd("-0.47"), usd("0.00"), usd("10.47"), usd("0.00"), usd("0.00"), usd("0.00"));
    assertThat(change.effects().getFirst().was()).hasValue(31);
    assertThat(change.effects().getFirst().will()).hasValue(30);
    assertThat(change.effects().get(1).was()).hasValue(1000);
    assertThat(change.effects().get(2).was().orElseThrow()).isCloseTo(0.1 / 31, within(1e-15));
    assertThat(change.effects().get(2).will().orElseThrow()).isCloseTo(0.2 / 30, within(1e-15));
  }

  /// As much each day: nothing changed but the month's length.
  @Test
  void aShorterMonthIsNotLessUse() {
    ForecastChange change = change("9.68", 9_677_419, 97, Optional.empty());

    assertThat(amount(change, Driver.DAYS)).isCloseTo(-0.32, within(0.011));
    assertThat(amount(change, Driver.REQUESTS)).isCloseTo(0.02, within(0.011));
    assertThat(amount(change, Driver.TOKENS)).isCloseTo(-0.02, within(0.011));
    assertThat(sum(change)).isEqualTo(usd("-0.32"));
    assertThat(change.notes())
        .contains("What follows the days is of a day: a longer step is not more use.");
  }

  @Test
  void splitsByLogarithmsAndAddsUpToTheCent() {
    ForecastChange change = change("27.13", 30_000_000, 150, Optional.empty());

    double mean = 17.13 / Math.log(2.713);
    assertThat(amount(change, Driver.REQUESTS))
        .isCloseTo(mean * Math.log(1.5 * 31 / 30), within(0.011));
    assertThat(amount(change, Driver.TOKENS)).isCloseTo(mean * Math.log(2), within(0.011));
    assertThat(amount(change, Driver.MIX)).isCloseTo(mean * Math.log(2.713 / 3), within(0.011));
    assertThat(sum(change)).isEqualTo(usd("17.13"));
  }

  @Test
  void overlaysFollow() {
    ForecastChange change =
        change("20.00", 20_000_000, 200, Optional.of("price -50% from 2026-11-01"));

    assertThat(change.after()).isEqualTo(usd("10.00"));
    Effect last = change.effects().getLast();
    assertThat(last.driver()).isEqualTo(Driver.OVERLAY);
    assertThat(last.name()).isEqualTo("cheaper");
    assertThat(last.amount()).isEqualTo(usd("-10.00"));
    assertThat(sum(change)).isEqualTo(usd("0.00"));
  }

  @Test
  void withoutUsersAndRequestsTokensStandForUse() {
    Forecast forecast = forecast("20.00", 20_000_000);
    ForecastChange change =
        new ChangeSplit(
                CUBE, TestLedger.PRICES, List.of(), forecast, Optional.empty(), Optional.empty())
            .change()
            .orElseThrow();

    assertThat(change.effects())
        .extracting(Effect::driver)
        .containsExactly(Driver.DAYS, Driver.TOKENS, Driver.PRICES, Driver.MIX);
    assertThat(amount(change, Driver.TOKENS)).isEqualTo(10.47);
    assertThat(change.notes()).hasSize(3);
  }

  private static double amount(ForecastChange change, Driver driver) {
    return change.effects().stream()
        .filter(effect -> effect.driver() == driver)
        .mapToDouble(effect -> effect.amount().toDecimal().doubleValue())
        .sum();
  }

  private static Money sum(ForecastChange change) {
    return change.effects().stream().map(Effect::amount).reduce(Money::plus).orElseThrow();
  }

  private static ForecastChange change(
      String mean, long tokens, long requests, Optional<String> overlay) {
    Forecast forecast = forecast(mean, tokens);
    return new ChangeSplit(
            CUBE,
            TestLedger.PRICES,
            List.of(mau(YearMonth.of(2026, 10))),
            forecast,
            overlay.map(text -> Overlaid.of(forecast, overlays(text), new Whole())),
            Optional.of(requests(requests)))
        .change()
        .orElseThrow();
  }

  private static List<Overlay> overlays(String text) {
    return List.of(OverlayText.parse("cheaper", text));
  }

  private static final class Whole implements OverlayGround {
    @Override
    public double share(String key, Overlay.Part part) {
      return 1;
    }

    @Override
    public double ratio(String key, String scenario) {
      return 1;
    }
  }

  private static Metric mau(YearMonth month) {
    return new Metric(month, "", "", "", Metric.MAU, BigDecimal.valueOf(1000), "", 1);
  }

  private static CountForecast requests(long mean) {
    CountForecast.Point point =
        new CountForecast.Point(
            NOVEMBER, mean, Optional.empty(), Optional.empty(), OptionalLong.empty());
    return new CountForecast(
        "requests",
        "Naive",
        TimeGrain.MONTH,
        OCTOBER,
        NOVEMBER,
        List.of(),
        List.of(point),
        point,
        List.of(),
        List.of(),
        List.of());
  }

  private static Forecast forecast(String mean, long tokens) {
    ForecastPoint point =
        new ForecastPoint(
            NOVEMBER,
            usd(mean),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(Measure.FRESH_INPUT, tokens));
    SeriesForecast total =
        new SeriesForecast(
            "total",
            "Naive",
            new Ground(1, 0, 0, 0),
            List.of(new Spent(OCTOBER, usd("10.00"))),
            List.of(point),
            point,
            new SamplePaths(List.of()),
            List.of(),
            Optional.empty(),
            List.of());
    return new Forecast(
        new ForecastQuery(Optional.empty(), TimeGrain.MONTH, 1, LayerChoice.BEST),
        OCTOBER,
        NOVEMBER,
        List.of(total),
        total,
        List.of(),
        "prices");
  }

  private static Cube cube() {
    long start = OCTOBER.atTime(10, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
    return TestLedger.ofCalls(
        List.of(
            Fact.builder()
                .time(start, start + 500)
                .key("calls")
                .line(1)
                .dimension(Dimension.MODEL, "claude-haiku-4-5")
                .measure(Measure.REQUESTS, 100)
                .measure(Measure.FRESH_INPUT, 10_000_000)
                .build()));
  }

  private static Money usd(String amount) {
    return Money.parse(amount, Currency.getInstance("USD"));
  }
}

package dev.costwright.forecasting.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.forecast.DailyUse;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.vintage.Vintage.Point;
import dev.costwright.forecasting.vintage.Vintage.Told;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrackRecordTest {
  private static final Instant NOON = Instant.parse("2026-02-02T12:00:00Z");
  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
  private static final Currency USD = Currency.getInstance("USD");

  /// 12 January to 15 February: core 10 a day, growth 5; told from 2 February, two weeks.
  private final Cube cube =
      new DailyUse().with("core", "chat", 35, _ -> 10).with("growth", "chat", 35, _ -> 5).cube();

  /// Weeks of 105: told 100 and 120, so that they are 5 % over and 12.5 % under.
  @Test
  void scoresEveryStepThatIsOver() {
    TrackRecord record =
        TrackRecord.of(
            _ -> cube, List.of(vintage(List.of(told("total", 100, 120)), Optional.empty())));

    assertThat(record.open()).isZero();
    assertThat(record.totals())
        .extracting(Arrival::lead, Arrival::actual, Arrival::error, Arrival::isWithinMark)
        .containsExactly(
            tuple(2, usd("105.00"), usd("-15.00"), false),
            tuple(1, usd("105.00"), usd("5.00"), true));
  }

  @Test
  void sumsUpErrorBiasAndCoverage() {
    TrackRecord record =
        TrackRecord.of(
            _ -> cube, List.of(vintage(List.of(told("total", 100, 120)), Optional.empty())));
    TrackRecord.Summary summary = TrackRecord.summary(record.totals());

    assertThat(summary.steps()).isEqualTo(2);
    assertThat(summary.error().orElseThrow()).isCloseTo((0.05 + 0.125) / 2, within(1e-12));
    assertThat(summary.bias().orElseThrow()).isCloseTo((0.05 - 0.125) / 2, within(1e-12));
    assertThat(summary.withinMark().orElseThrow()).isEqualTo(0.5);
    assertThat(summary.held80().orElseThrow()).isEqualTo(0.5);
    assertThat(summary.held95()).isEmpty();
  }

  /// 105 is 5 % above 100 and at the end of its band, and exactly 10 % above 95.4545…
  @Test
  void tenPerCentOfWhatWasToldIsWithinTheMark() {
    assertThat(arrival("95.45", "105.00").isWithinMark()).isFalse();
    assertThat(arrival("95.46", "105.00").isWithinMark()).isTrue();
    assertThat(arrival("116.66", "105.00").isWithinMark()).isTrue();
    assertThat(arrival("116.67", "105.00").isWithinMark()).isFalse();
    assertThat(arrival("0.00", "105.00").isWithinMark()).isFalse();
    assertThat(arrival("0.00", "0.00").isWithinMark()).isTrue();
    assertThat(arrival("0.00", "105.00").share()).isEmpty();
  }

  @Test
  void bandsHoldTheirEndsAndNothingBeyond() {
    assertThat(arrival("111.00", "105.00").held80()).contains(true);
    assertThat(arrival("99.00", "105.00").held80()).contains(true);
    assertThat(arrival("111.01", "105.00").held80()).contains(false);
    assertThat(arrival("98.99", "105.00").held80()).contains(false);
    assertThat(arrival("105.00", "105.00").held95()).isEmpty();
  }

  /// A band of 6 on either side.
  private static Arrival arrival(String told, String actual) {
    Money mean = usd(told);
    Band band = new Band(mean.minus(usd("6.00")), mean.plus(usd("6.00")));
    Point point = new Point(MONDAY, mean, Optional.of(band), Optional.empty(), 0);
    return new Arrival(
        vintage(List.of(new Told("total", "Naive", List.of(point))), Optional.empty()),
        "total",
        point,
        1,
        usd(actual),
        Optional.empty());
  }

  /// A key that nobody named counts under the others.
  @Test
  void scoresKeysAndTheOthers() {
    TrackRecord record =
        TrackRecord.of(
            _ -> cube,
            List.of(
                vintage(
                    List.of(
                        told("core", 70, 70), told("(others)", 30, 40), told("total", 100, 110)),
                    Optional.of(Dimension.TEAM))));
    assertThat(record.arrivals().stream().filter(one -> one.key().equals("core")))
        .allSatisfy(one -> assertThat(one.error()).isEqualTo(usd("0.00")));
    assertThat(record.arrivals().stream().filter(one -> one.key().equals("(others)")))
        .extracting(Arrival::actual)
        .containsExactly(usd("35.00"), usd("35.00"));
    assertThat(record.totals()).hasSize(2);
  }

  /// As many tokens as told at what was told for them: all of the error is use.
  @Test
  void tellsUseFromPrice() {
    Told told =
        new Told("total", "Naive", List.of(point(MONDAY, 100, 100 * DailyUse.TOKENS_OF_A_DOLLAR)));
    Arrival arrival =
        TrackRecord.of(_ -> cube, List.of(vintage(List.of(told), Optional.empty())))
            .totals()
            .getFirst();
    assertThat(arrival.because().orElseThrow().use()).isEqualTo(usd("5.00"));
    assertThat(arrival.because().orElseThrow().price()).isEqualTo(usd("0.00"));
  }

  @Test
  void aStepThatHasNotEndedIsOpen() {
    TrackRecord record =
        TrackRecord.of(
            _ -> cube, List.of(vintage(List.of(told("total", 100, 120, 130)), Optional.empty())));
    assertThat(record.open()).isOne();
    assertThat(record.arrivals()).hasSize(2);
  }

  @Test
  void whatIsKeptIsReadBackWhole() {
    Vintage vintage =
        vintage(
            List.of(told("core", 70, 70), told("total", 100, 110)), Optional.of(Dimension.TEAM));
    assertThat(Vintage.parse(vintage.toJson())).isEqualTo(vintage);
    assertThat(vintage.name()).isEqualTo("2026-02-02 week by team");
  }

  private static Vintage vintage(List<Told> series, Optional<Dimension> by) {
    return new Vintage(NOON, MONDAY, by, TimeGrain.WEEK, LayerChoice.BEST, "1", series);
  }

  private static Told told(String key, int... weeks) {
    return new Told(
        key,
        "Naive",
        IntStream.range(0, weeks.length)
            .mapToObj(week -> point(MONDAY.plusWeeks(week), weeks[week], 0))
            .toList());
  }

  private static Point point(LocalDate week, int dollars, long tokens) {
    return new Point(
        week,
        usd(dollars + ".00"),
        Optional.of(new Band(usd((dollars - 6) + ".00"), usd((dollars + 6) + ".00"))),
        Optional.empty(),
        tokens);
  }

  private static Money usd(String amount) {
    return Money.parse(amount, USD);
  }
}

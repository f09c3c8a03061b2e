package dev.costwright.forecasting.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.forecast.Checkpoint;
import dev.costwright.forecasting.forecast.DailyUse;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.forecasting.nowcast.Pace.Verdict;
import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class NowcasterTest {
  /// 12 January to 10 June 2026: ten days of June are over.
  private static final int DAYS = 150;

  private static final int DAYS_BEFORE_JUNE = 140;
  private static final long MORE = 1300;
  private static final Currency USD = Currency.getInstance("USD");

  /// Working days cost 300 and a few more, days of the weekend 100.
  @Test
  void countsWhatIsOverAndForecastsTheRestByWeekday() {
    Nowcast june = nowcast(day -> workday(day) ? 300 + day % 3 : 100);

    assertThat(june.month()).isEqualTo(YearMonth.of(2026, 6));
    assertThat(List.of(june.daysOver(), june.daysLeft())).containsExactly(10, 20);
    assertThat(amount(june.end().spent().orElseThrow())).isCloseTo(2608, within(3.0));
    assertThat(amount(june.end().mean())).isCloseTo(22 * 301 + 8 * 100, within(60.0));
    assertThat(amount(june.proRata().orElseThrow())).isCloseTo(2608 * 3, within(9.0));
    assertThat(june.profile()).hasSize(7);
    assertThat(june.profile().getFirst().day()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(june.profile().getFirst().share()).isCloseTo(301 / 243.6, within(0.02));
    assertThat(june.profile().getLast().share()).isCloseTo(100 / 243.6, within(0.02));
  }

  @Test
  void aMonthThatGoesAsBeforeIsAsExpected() {
    Pace pace = nowcast(day -> 300 + (day * 7) % 23).pace().orElseThrow();
    assertThat(pace.verdict()).isEqualTo(Verdict.AS_EXPECTED);
    assertThat(pace.causes()).isEmpty();
  }

  /// From the first of June one feature uses three times as much.
  @Test
  void alertsWhenTheDaysOverLeaveTheBandAndNamesWhatDidIt() {
    Cube cube =
        new DailyUse()
            .with("core", "search", DAYS, day -> 200 + (day * 7) % 23)
            .with("growth", "chat", DAYS, day -> (day < DAYS_BEFORE_JUNE ? 100 : 300) + day % 5)
            .cube();
    Pace pace = nowcast(cube, Optional.empty()).pace().orElseThrow();

    assertThat(pace.verdict()).isEqualTo(Verdict.ALERT);
    assertThat(amount(pace.difference())).isCloseTo(2000, within(100.0));
    assertThat(pace.split().orElseThrow().use().plus(pace.split().orElseThrow().price()))
        .isEqualTo(pace.difference());
    assertThat(amount(pace.split().orElseThrow().price())).isCloseTo(0, within(1.0));
    assertThat(pace.causes())
        .extracting(Pace.Cause::dimension, Pace.Cause::value)
        .contains(tuple(Dimension.FEATURE, "chat"), tuple(Dimension.TEAM, "growth"));
  }

  /// Ten days at 4 % more each are beyond what eight of ten past months did, not beyond all of
  // them.
  @Test
  void tellsWhenTheDaysOverLeaveTheNarrowBandOnlyAndNamesWhatDidIt() {
    Cube cube =
        new DailyUse()
            .with("core", "search", DAYS, day -> 2000 + (day * 7) % 23)
            .with("growth", "chat", DAYS, day -> day < DAYS_BEFORE_JUNE ? wavering(day) : MORE)
            .cube();
    Pace pace = nowcast(cube, Optional.empty()).pace().orElseThrow();

    assertThat(pace.verdict()).isEqualTo(Verdict.WATCH);
    assertThat(pace.actual()).isGreaterThan(pace.eighty().orElseThrow().high());
    assertThat(pace.actual()).isLessThanOrEqualTo(pace.ninetyFive().orElseThrow().high());
    assertThat(pace.causes())
        .extracting(Pace.Cause::dimension, Pace.Cause::value)
        .contains(tuple(Dimension.FEATURE, "chat"), tuple(Dimension.TEAM, "growth"));
    assertThat(pace.causes().getFirst().difference()).isGreaterThan(Money.zero(USD));
  }

  /// A month's level wanders, so that past forecasts erred.
  private static long wavering(int day) {
    return 1000 + 40L * ((day / 14 * 5) % 7);
  }

  @Test
  void standsOnAnEarlierDayAsIfNothingHadFollowed() {
    Cube cube = new DailyUse().with("core", "chat", DAYS, day -> 300 + day % 4).cube();
    Nowcast may = nowcast(cube, Optional.of(LocalDate.of(2026, 5, 21)));
    assertThat(may.month()).isEqualTo(YearMonth.of(2026, 5));
    assertThat(may.daysOver()).isEqualTo(20);
  }

  @Test
  void withoutHistoryThereIsNoBandAndItSaysWhy() {
    Cube cube = new DailyUse().with("core", "chat", 5, day -> 300 + day).cube();
    Nowcast january = nowcast(cube, Optional.empty());
    assertThat(january.end().eighty()).isEmpty();
    assertThat(january.profile()).isEmpty();
    assertThat(january.reasons()).isNotEmpty();
  }

  @Test
  void anEmptyLedgerHasNoRunningMonth() {
    assertThat(
            Nowcaster.nowcast(
                new DailyUse().cube(),
                TestLedger.PRICES,
                List.of(),
                LayerChoice.BEST,
                Optional.empty(),
                new ForecastMemory(),
                Checkpoint.NONE))
        .isEmpty();
  }

  private static boolean workday(int day) {
    return day % 7 < 5;
  }

  private static Nowcast nowcast(IntToLongFunction dollars) {
    return nowcast(new DailyUse().with("core", "chat", DAYS, dollars).cube(), Optional.empty());
  }

  private static Nowcast nowcast(Cube cube, Optional<LocalDate> asOf) {
    return Nowcaster.nowcast(
            cube,
            TestLedger.PRICES,
            List.of(),
            LayerChoice.BEST,
            asOf,
            new ForecastMemory(),
            Checkpoint.NONE)
        .orElseThrow();
  }

  private static double amount(Money money) {
    return Statistic.of(money.picos());
  }
}

package dev.costwright.forecasting.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonsTest {
  private static final int DAY = 24;
  private static final int WEEK = 168;

  @Test
  void hoursHaveAWeekAndDaysAYearAndMonthsNothingLonger() {
    assertThat(IntStream.of(1, 7, 12, 24, 48, 96).mapToObj(LongerSeason::of))
        .containsExactly(
            OptionalInt.empty(),
            OptionalInt.of(365),
            OptionalInt.empty(),
            OptionalInt.of(168),
            OptionalInt.of(336),
            OptionalInt.of(672));
  }

  @Test
  void repeatsTheSameHourOfLastWeek() {
    double[] values = IntStream.range(0, 200).mapToDouble(t -> t).toArray();
    assertThat(new LongerSeasonRepeat().forecast(values, DAY, 170))
        .startsWith(32, 33)
        .endsWith(32, 33);
  }

  /// 364 days are 52 weeks: a Monday is told by a Monday.
  @Test
  void repeatsTheSameWeekdayOfLastYear() {
    double[] values = IntStream.range(0, 800).mapToDouble(t -> t % 7).toArray();
    assertThat(new LongerSeasonRepeat().forecast(values, 7, 3)).containsExactly(2, 3, 4);
  }

  @Test
  void aLongerSeasonNeedsOneToRepeatAndTwoToTakeOut() {
    Continuation both = Contenders.all(DAY).get(Contenders.SEVERAL_SEASONS);
    assertThat(new LongerSeasonRepeat().fits(new double[WEEK - 1], DAY)).isFalse();
    assertThat(new LongerSeasonRepeat().fits(new double[WEEK], DAY)).isTrue();
    assertThat(new LongerSeasonRepeat().fits(new double[9999], 12)).isFalse();
    assertThat(both.fits(new double[2 * WEEK + 1], DAY)).isFalse();
    assertThat(both.fits(new double[2 * WEEK + 2], DAY)).isTrue();
    assertThat(Contenders.all(12)).doesNotContainKey(Contenders.SEVERAL_SEASONS);
  }

  @Test
  void tellsTheSeasonOfTheDayFromThatOfTheWeek() {
    double[] values = hours(4 * WEEK);
    List<double[]> parts = Stl.seasonals(values, List.of(DAY, WEEK));
    for (int t = WEEK; t < 3 * WEEK; t++) {
      assertThat(parts.getFirst()[t] + parts.getLast()[t])
          .isCloseTo(values[t] - 1000 - 0.1 * t, within(12.0));
      assertThat(parts.getFirst()[t]).isCloseTo(ofDay(t), within(12.0));
    }
  }

  /// A weekend that one season alone takes for a fall of the level.
  @Test
  void twoSeasonsForeseeTheWeekendThatOneDoesNot() {
    double[] all = hours(4 * WEEK + 120);
    double[] values = Arrays.copyOf(all, 4 * WEEK + 96);
    double[] actual = Arrays.copyOfRange(all, values.length, all.length);
    double two = error(Contenders.SEVERAL_SEASONS, values, actual);
    assertThat(two).isLessThan(15);
    assertThat(two).isLessThan(error(Contenders.DECOMPOSED, values, actual) / 3);
  }

  private static double error(String method, double[] values, double[] actual) {
    double[] told = Contenders.of(values, DAY).get(method).forecast(values, DAY, actual.length);
    return IntStream.range(0, actual.length)
        .mapToDouble(h -> Math.abs(told[h] - actual[h]))
        .average()
        .orElseThrow();
  }

  /// One day a thousand times the others moves the plain season of its weekday, not the robust.
  @Test
  void aRobustSeasonShrugsOffASpike() {
    double[] values =
        IntStream.range(0, 140).mapToDouble(t -> 50 + (t % 7 < 5 ? 8 : -20) + t % 3).toArray();
    double[] spiked = values.clone();
    spiked[70] = 50_000;
    double[] calm = Stl.seasonal(values, 7, Stl.Fit.ROBUST);
    double[] robust = Stl.seasonal(spiked, 7, Stl.Fit.ROBUST);
    double[] plain = Stl.seasonal(spiked, 7);
    assertThat(robust[77]).isCloseTo(calm[77], within(1.0));
    assertThat(Math.abs(plain[77] - calm[77])).isGreaterThan(100);
  }

  /// A day's course, two quiet days in seven, and a level that rises.
  private static double[] hours(int count) {
    return IntStream.range(0, count)
        .mapToDouble(t -> 1000 + 0.1 * t + ofDay(t) + (t % WEEK < 120 ? 100 : -250))
        .toArray();
  }

  private static double ofDay(int t) {
    return 200 * Math.sin(2 * Math.PI * (t % DAY) / DAY);
  }
}

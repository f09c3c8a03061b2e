package dev.costwright.forecasting.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.sarima.Order;
import dev.costwright.forecasting.sarima.SarimaForm;
import dev.costwright.forecasting.sarima.SarimaForm.Constant;
import dev.costwright.forecasting.sarima.SarimaForm.Scale;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonalArimaTest {
  private static final SeasonalArima ANY = SeasonalArima.unsettled();

  @Test
  void continuesAWeekWithItsTrend() {
    Random random = new Random(3);
    double[] values = days(168, t -> week(t) + random.nextGaussian());
    double[] ahead = ANY.forecast(values, 7, 14);
    assertThat(ahead).containsExactly(days(14, t -> week(168 + t)), within(3.0));
  }

  @Test
  void aStrongSeasonIsDifferencedAndAWeakOneIsNot() {
    Random random = new Random(5);
    double[] strong = days(140, t -> 100 + (t % 7 < 5 ? 30 : -60) + random.nextGaussian());
    double[] weak = days(140, t -> 100 + (t % 7 < 5 ? 0.1 : -0.2) + random.nextGaussian());
    assertThat(UnitRoots.seasonal(strong, 7)).isOne();
    assertThat(UnitRoots.seasonal(weak, 7)).isZero();
    assertThat(UnitRoots.seasonal(strong, 1)).isZero();
  }

  @Test
  void aWanderingLevelIsDifferencedOnceAndNoiseNever() {
    Random random = new Random(7);
    double[] noise = days(200, _ -> random.nextGaussian());
    double[] walk = noise.clone();
    Arrays.parallelPrefix(walk, Double::sum);
    double[] twice = walk.clone();
    Arrays.parallelPrefix(twice, Double::sum);
    assertThat(UnitRoots.regular(noise, 0)).isZero();
    assertThat(UnitRoots.regular(walk, 0)).isOne();
    assertThat(UnitRoots.regular(twice, 0)).isEqualTo(2);
    assertThat(UnitRoots.regular(twice, 1)).isOne();
  }

  /// y(t) = 0.8 y(t − 1) + e: one term of the past, no difference.
  @Test
  void findsThePastThatCounts() {
    Random random = new Random(11);
    double[] values = new double[400];
    for (int t = 1; t < values.length; t++) {
      values[t] = 0.8 * values[t - 1] + random.nextGaussian();
    }
    SarimaForm found = OrderSearch.of(days(400, t -> 50 + values[t]), 1);
    assertThat(found.regular()).isEqualTo(new Order(1, 0, 0));
    assertThat(found.constant()).isEqualTo(Constant.ESTIMATED);
  }

  @Test
  void logarithmsThatAreDifferencedNeverGrowWithoutEnd() {
    Random random = new Random(13);
    double[] growing = days(60, t -> Math.exp(0.05 * t + 0.05 * random.nextGaussian()));
    SarimaForm found = OrderSearch.of(growing, 1);
    assertThat(found.scale()).isEqualTo(Scale.LOG);
    assertThat(found.regular().differences()).isPositive();
    assertThat(found.constant()).isEqualTo(Constant.NONE);
  }

  @Test
  void aSettledFormIsKeptOnPartsOfTheValues() {
    double[] values = days(140, t -> week(t) + t * t % 11);
    SeasonalArima settled = (SeasonalArima) ANY.settled(values, 7);
    assertThat(settled.form()).isPresent();
    assertThat(settled.forecast(Arrays.copyOf(values, 70), 7, 7)).hasSize(7);
    assertThat(settled.settled(values, 7)).isEqualTo(settled);
  }

  @Test
  void valuesThatNeverChangeGoOn() {
    assertThat(ANY.forecast(days(40, _ -> 5), 7, 3)).containsExactly(5, 5, 5);
    assertThat(ANY.forecast(days(40, _ -> 0), 1, 3)).containsExactly(0, 0, 0);
  }

  @Test
  void needsThreeSeasonsAndNoneTooLong() {
    assertThat(ANY.fits(new double[15], 1)).isFalse();
    assertThat(ANY.fits(new double[16], 1)).isTrue();
    assertThat(ANY.fits(new double[71], 24)).isFalse();
    assertThat(ANY.fits(new double[72], 24)).isTrue();
    assertThat(ANY.fits(new double[1000], 168)).isFalse();
    assertThatThrownBy(() -> ANY.forecast(new double[3], 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameBitsEveryTime() {
    double[] values = days(120, t -> week(t) + t * t % 13);
    assertThat(ANY.forecast(values, 7, 6))
        .containsExactly(new SeasonalArima(Optional.empty()).forecast(values.clone(), 7, 6));
  }

  private static double week(int t) {
    return 100 + 0.5 * t + (t % 7 < 5 ? 20 : -50);
  }

  private static double[] days(int count, IntToDoubleFunction value) {
    return IntStream.range(0, count).mapToDouble(value).toArray();
  }
}

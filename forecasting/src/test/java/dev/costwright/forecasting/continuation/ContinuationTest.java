package dev.costwright.forecasting.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ContinuationTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  @Test
  void driftContinuesTheLineThroughTheEnds() {
    assertThat(new Drift().forecast(new double[] {2, 9, 4, 8}, 1, 3)).containsExactly(10, 12, 14);
  }

  /// By hand: the line has slope 1 and smoothing with α → 1 ends at 20, so that half the slope a
  /// step is left.
  @Test
  void thetaAddsHalfTheSlopeOfTheLine() {
    double[] line = IntStream.rangeClosed(1, 20).mapToDouble(i -> i).toArray();
    assertThat(new Theta(Theta.Line.HALF).forecast(line, 1, 2))
        .containsExactly(new double[] {20.5, 21}, within(1e-3));
  }

  @Test
  void optimisedThetaTakesMoreOfALineThatHolds() {
    double[] line = IntStream.rangeClosed(1, 40).mapToDouble(i -> i).toArray();
    double[] fitted = new Theta(Theta.Line.FITTED).forecast(line, 1, 10);
    double[] half = new Theta(Theta.Line.HALF).forecast(line, 1, 10);
    assertThat(50 - fitted[9]).isBetween(-1.0, 50 - half[9] - 1);
  }

  /// The level's first value enters linearly: with α = 0.5 and errors e = (4 − l, 8 − 2 − l/2, 6 −
  /// 5 − l/4), least squares give l = (4 + 3 + 0.25) / (1 + 0.25 + 0.0625).
  @Test
  void levelFitFindsTheFirstLevelExactly() {
    LevelFit fit = LevelFit.of(new double[] {4, 8, 6}, 0.5, Optional.empty(), 1);
    double first = 7.25 / 1.3125;
    assertThat(fit.level()).isCloseTo(5.5 + first / 8, CLOSE);
    assertThat(fit.squares())
        .isCloseTo(
            Math.pow(4 - first, 2) + Math.pow(6 - first / 2, 2) + Math.pow(1 - first / 4, 2),
            CLOSE);
  }

  @Test
  void smoothingContinuesATrendWithItsSeason() {
    double[] values = seasonal(84);
    double[] ahead = new ExponentialSmoothing().forecast(values, 7, 14);
    double[] actual = Arrays.copyOfRange(seasonal(98), 84, 98);
    assertThat(ahead).containsExactly(actual, within(1.0));
  }

  @Test
  void smoothingOfZerosAndNegativesNeverMultiplies() {
    double[] values = {0, 3, -1, 0, 2, 4, 0, 1, -2, 3, 1, 0};
    assertThat(Arrays.stream(new ExponentialSmoothing().forecast(values, 1, 3)))
        .allMatch(Double::isFinite);
  }

  /// A form that was chosen on values above 0 is used on others as its added counterpart.
  @Test
  void aSettledFormHoldsOnValuesThatItCannotMultiply() {
    Continuation settled = new ExponentialSmoothing().settled(growing(60), 1);
    assertThat(Arrays.stream(settled.forecast(new double[] {0, 0, 1, 0, 2, 0, 1, 0}, 1, 2)))
        .allMatch(Double::isFinite);
  }

  @Test
  void stlTakesASteadySeasonOutWhole() {
    double[] values = seasonal(140);
    double[] found = Stl.seasonal(values, 7);
    double[] rest = IntStream.range(0, 140).mapToDouble(t -> values[t] - found[t]).toArray();
    for (int t = 1; t < 140; t++) {
      assertThat(rest[t] - rest[t - 1]).isCloseTo(0.5, within(0.1));
    }
  }

  @Test
  void logarithmsAreChosenWhereASeasonGrowsWithItsLevel() {
    Continuation settled =
        new Decomposed(new ExponentialSmoothing(), Decomposed.Scale.CHOSEN, Decomposed.Seasons.ONE)
            .settled(growing(120), 12);
    assertThat(((Decomposed) settled).scale()).isEqualTo(Decomposed.Scale.LOG);
  }

  @Test
  void theSameBitsEveryTime() {
    double[] values = growing(90);
    Continuation method = new ExponentialSmoothing();
    assertThat(method.forecast(values, 12, 6))
        .containsExactly(method.forecast(values.clone(), 12, 6));
  }

  @Test
  void refusesFewerValuesThanItNeeds() {
    assertThatThrownBy(() -> new Theta(Theta.Line.HALF).forecast(new double[] {1, 2}, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found 2");
  }

  private static double[] seasonal(int n) {
    return IntStream.range(0, n).mapToDouble(t -> 50 + 0.5 * t + (t % 7 < 5 ? 8 : -20)).toArray();
  }

  /// Wavers a little, so that no form fits exactly.
  private static double[] growing(int n) {
    return IntStream.range(0, n)
        .mapToDouble(
            t ->
                100
                    * Math.exp(0.02 * t)
                    * (1 + 0.3 * Math.sin(t * Math.PI / 6) + 0.02 * (t * t % 7 - 3)))
        .toArray();
  }
}

package dev.costwright.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WeightedRegressionTest {
  private static final Offset<Double> CLOSE = within(1e-10);
  private static final double[] X = {1, 2, 3, 4, 5, 6, 7, 8};
  private static final double[] Z = {3, 1, 4, 1, 5, 9, 2, 6};
  private static final double[] Y = {10, 14, 15, 21, 22, 30, 29, 36};
  private static final double[] W = {1, 4, 2, 8, 1, 3, 5, 2};

  /// By the normal equations XᵀWX b = XᵀWy, worked out with NumPy.
  @Test
  void hasTheEffectsAndErrorsOfTheWeightedNormalEquations() {
    Regression fit = fit(W);
    assertThat(estimates(fit))
        .containsExactly(new double[] {6.673785480349, 3.265625, 0.3161162663755}, CLOSE);
    assertThat(fit.coefficients().stream().mapToDouble(c -> c.stdError().orElseThrow()).toArray())
        .containsExactly(new double[] {1.448190353499, 0.3177436029293, 0.2404100024675}, CLOSE);
    assertThat(fit.r2().orElseThrow()).isCloseTo(0.9673175757789, CLOSE);
    Diagnostics told = fit.diagnostics();
    assertThat(told.robust().stream().mapToDouble(Diagnostics.Robust::hc3).toArray())
        .containsExactly(new double[] {1.743398554213, 0.5446592877882, 0.4580304935004}, CLOSE);
    assertThat(told.durbinWatson().orElseThrow()).isCloseTo(3.510329136504, CLOSE);
    assertThat(told.aicc().orElseThrow()).isCloseTo(27.24157705656, CLOSE);
    assertThat(told.breuschPagan().orElseThrow().statistic()).isCloseTo(0.1689683905904, CLOSE);
  }

  /// Rows that stand there as often as they count have the same effects.
  @Test
  void aWholeWeightIsTheRowAgain() {
    List<Integer> rows = new ArrayList<>();
    IntStream.range(0, X.length).forEach(i -> rows.addAll(Collections.nCopies((int) W[i], i)));
    Regression again =
        Regression.fit(
            LinearModel.of(
                Column.of("y", rows.stream().mapToDouble(i -> Y[i]).toArray()),
                List.of(
                    Column.of("x", rows.stream().mapToDouble(i -> X[i]).toArray()),
                    Column.of("z", rows.stream().mapToDouble(i -> Z[i]).toArray()))));
    assertThat(estimates(fit(W))).containsExactly(estimates(again), CLOSE);
    assertThat(fit(W).r2().orElseThrow()).isCloseTo(again.r2().orElseThrow(), CLOSE);
  }

  @Test
  void agreesWithTheSameInWholeNumbers() {
    Regression fit = fit(W);
    ExactRegression exact = fit.exact();
    assertThat(exact.agreement(fit.coefficients())).isGreaterThan(13);
    assertThat(exact.stdErrors().orElseThrow().get(1).doubleValue())
        .isCloseTo(fit.coefficients().get(1).stdError().orElseThrow(), within(1e-13));
  }

  @Test
  void evenWeightsChangeNothingButTheUnitOfTheError() {
    double[] fours = IntStream.range(0, X.length).mapToDouble(_ -> 4).toArray();
    Regression plain = Regression.fit(model());
    Regression even = fit(fours);
    assertThat(estimates(even)).containsExactly(estimates(plain), CLOSE);
    assertThat(even.coefficients().get(1).stdError().orElseThrow())
        .isCloseTo(plain.coefficients().get(1).stdError().orElseThrow(), CLOSE);
    assertThat(even.residuals()).containsExactly(plain.residuals(), CLOSE);
    assertThat(even.residualStdError().orElseThrow())
        .isCloseTo(2 * plain.residualStdError().orElseThrow(), CLOSE);
    assertThat(even.diagnostics().aicc().orElseThrow())
        .isCloseTo(plain.diagnostics().aicc().orElseThrow(), CLOSE);
    assertThat(even.condition()).isCloseTo(plain.condition(), CLOSE);
  }

  @Test
  void refusesAWeightThatIsNotAboveZero() {
    assertThatThrownBy(() -> fit(new double[] {1, 1, 0, 1, 1, 1, 1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected 8 weights above 0 in w");
  }

  private static LinearModel model() {
    return LinearModel.of(Column.of("y", Y), List.of(Column.of("x", X), Column.of("z", Z)));
  }

  private static Regression fit(double[] weights) {
    return Regression.fit(model().weighted(Column.of("w", weights)));
  }

  private static double[] estimates(Regression fit) {
    return fit.coefficients().stream().mapToDouble(Coefficient::estimate).toArray();
  }
}

package dev.costwright.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The twelve months of reference case E-18; what is expected was computed apart, from the matrices
/// of the textbook's formulas.
class DiagnosticsTest {
  private static final Offset<Double> NINTH = within(1e-9);
  private static final Column SPEND =
      Column.of("spend", 40, 42, 45, 44, 48, 51, 50, 54, 57, 56, 60, 63);
  private static final Column MONTH =
      Column.of("month", IntStream.rangeClosed(1, 12).asDoubleStream().toArray());
  private final Regression fit = Regression.fit(LinearModel.of(SPEND, List.of(MONTH)));
  private final Diagnostics found = fit.diagnostics();

  @Test
  void testsWhetherResidualsFollowEachOtherAndDifferInSize() {
    assertThat(found.durbinWatson().orElseThrow()).isCloseTo(2.745047747727116, NINTH);
    assertThat(found.breuschPagan().orElseThrow().statistic())
        .isCloseTo(0.38702904202935523, NINTH);
    assertThat(found.breuschPagan().orElseThrow().p()).isCloseTo(0.5338652119831505, NINTH);
  }

  @Test
  void weighsTheFitAgainstItsSize() {
    assertThat(found.aicc().orElseThrow()).isCloseTo(12.194186417474661, NINTH);
    assertThat(found.adjustedR2().orElseThrow()).isCloseTo(0.9708862405200434, NINTH);
  }

  @Test
  void hasStandardErrorsThatHoldWhereTheUsualOnesDoNot() {
    assertThat(found.robust())
        .extracting(Diagnostics.Robust::name)
        .containsExactly("(intercept)", "month");
    assertThat(found.robust().get(0).hc3()).isCloseTo(0.66284906, within(1e-8));
    assertThat(found.robust().get(1).hc3()).isCloseTo(0.10080095, within(1e-8));
    assertThat(found.robust().get(0).hac()).isCloseTo(0.34641181, within(1e-8));
    assertThat(found.robust().get(1).hac()).isCloseTo(0.053066, within(1e-7));
  }

  @Test
  void namesTheObservationThatTheFitHangsOnMost() {
    Diagnostics.Influence most = found.influences().getFirst();
    assertThat(most.observation()).isEqualTo(10);
    assertThat(most.distance()).isCloseTo(0.2696904611037302, NINTH);
    assertThat(most.leverage()).isCloseTo(0.168997668997669, NINTH);
    assertThat(found.influences()).hasSize(10);
  }

  @Test
  void saysInWordsWhatTheFiguresSay() {
    assertThat(found.reading(fit.coefficients()))
        .containsExactly(
            "Residuals hardly follow each other.",
            "Nothing says that errors differ in size with the drivers.",
            "The drivers can be told apart.",
            "No single observation decides the fit.");
  }

  @Test
  void saysThatResidualsFollowEachOtherAndThatOneObservationDecides() {
    double[] wave = IntStream.range(0, 40).mapToDouble(i -> 10 * Math.sin(i / 6.0)).toArray();
    wave[39] = 400;
    double[] steps = IntStream.range(0, 40).asDoubleStream().toArray();
    Regression other =
        Regression.fit(LinearModel.of(Column.of("y", wave), List.of(Column.of("step", steps))));
    assertThat(other.diagnostics().reading(other.coefficients()))
        .contains("The fit hangs on observation 40 (Cook's distance 1 or more).");
    wave[39] = 10 * Math.sin(39 / 6.0);
    Regression smooth =
        Regression.fit(LinearModel.of(Column.of("y", wave), List.of(Column.of("step", steps))));
    assertThat(smooth.diagnostics().reading(smooth.coefficients()))
        .contains(
            "Residuals follow each other: the usual standard errors are too small, go by HAC.");
  }

  @Test
  void leavesOutWhatAPerfectFitCannotTell() {
    Diagnostics perfect =
        Regression.fit(
                LinearModel.of(Column.of("y", 1, 3, 5, 7), List.of(Column.of("x", 0, 1, 2, 3))))
            .diagnostics();
    assertThat(perfect.durbinWatson()).isEmpty();
    assertThat(perfect.breuschPagan()).isEmpty();
    assertThat(perfect.aicc()).isEmpty();
    assertThat(perfect.robust()).isEmpty();
    assertThat(perfect.influences()).isEmpty();
  }
}

package dev.costwright.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionTest {
  private static final Offset<Double> NINTH = within(5e-10);
  private static final Offset<Double> SIXTH = within(5e-7);
  private static final Column MONTHLY_SPEND =
      Column.of("spend", 40, 42, 45, 44, 48, 51, 50, 54, 57, 56, 60, 63);
  private static final Column MONTH = Column.of("month", oneTo(12));

  /// Reference case E-18.
  @Test
  void fitsALineToTwelveMonths() {
    Regression fit = Regression.fit(LinearModel.of(MONTHLY_SPEND, List.of(MONTH)));
    assertThat(fit.coefficients().get(0).estimate()).isCloseTo(37.787878788, NINTH);
    assertThat(fit.coefficients().get(1).estimate()).isCloseTo(2.006993007, NINTH);
    assertThat(fit.residualStdError().orElseThrow()).isCloseTo(1.251386178, NINTH);
  }

  /// Reference case E-18.
  @ParameterizedTest
  @CsvSource({
    "13, 63.878788, 61.862501, 65.895075, 60.604760, 67.152815",
    "14, 65.885781, 63.799137, 67.972424, 62.497509, 69.274053",
    "15, 67.892774, 65.728522, 70.057026, 64.378482, 71.407066",
  })
  void predictsTheNextMonths(
      int month, double mean, double lo80, double hi80, double lo95, double hi95) {
    Regression fit = Regression.fit(LinearModel.of(MONTHLY_SPEND, List.of(MONTH)));
    Prediction eighty = fit.predict(0.80, month).orElseThrow();
    Prediction ninetyFive = fit.predict(0.95, month).orElseThrow();
    assertThat(eighty.mean()).isCloseTo(mean, SIXTH);
    assertThat(eighty.low()).isCloseTo(lo80, SIXTH);
    assertThat(eighty.high()).isCloseTo(hi80, SIXTH);
    assertThat(ninetyFive.low()).isCloseTo(lo95, SIXTH);
    assertThat(ninetyFive.high()).isCloseTo(hi95, SIXTH);
  }

  @Test
  void namesAndDropsADriverThatRepeatsAnother() {
    Column tripled =
        Column.of("tripled", IntStream.rangeClosed(1, 12).mapToDouble(i -> 3 * i).toArray());
    Regression fit = Regression.fit(LinearModel.of(MONTHLY_SPEND, List.of(MONTH, tripled)));
    assertThat(fit.aliased()).containsExactly(new Alias("tripled", List.of("month")));
    assertThat(fit.coefficients())
        .extracting(Coefficient::name)
        .containsExactly("(intercept)", "month");
    assertThat(fit.mean(13, 39)).isCloseTo(63.878788, SIXTH);
  }

  @Test
  void namesAndDropsADriverThatNearlyRepeatsAnother() {
    double[] nearly = IntStream.rangeClosed(1, 12).mapToDouble(i -> i + 1e-13 * (i % 3)).toArray();
    Regression fit =
        Regression.fit(LinearModel.of(MONTHLY_SPEND, List.of(MONTH, Column.of("nearly", nearly))));
    assertThat(fit.aliased()).extracting(Alias::name).containsExactly("nearly");
  }

  @Test
  void namesTheLastDummyOfACompleteSet() {
    List<Column> quarters =
        IntStream.range(0, 4)
            .mapToObj(
                q ->
                    Column.of(
                        "q" + q,
                        IntStream.range(0, 12).mapToDouble(i -> i % 4 == q ? 1 : 0).toArray()))
            .toList();
    assertThat(Regression.fit(LinearModel.of(MONTHLY_SPEND, quarters)).aliased())
        .containsExactly(new Alias("q3", List.of("(intercept)", "q0", "q1", "q2")));
  }

  @Test
  void namesAConstantColumn() {
    Column constant = Column.of("seats", IntStream.range(0, 12).mapToDouble(i -> 0.1).toArray());
    assertThat(Regression.fit(LinearModel.of(MONTHLY_SPEND, List.of(constant, MONTH))).aliased())
        .containsExactly(new Alias("seats", List.of("(intercept)")));
  }

  @Test
  void keepsDriversOfVeryDifferentSize() {
    Column users =
        Column.of("users", IntStream.range(0, 12).mapToDouble(i -> 1e7 + i * i * 1000).toArray());
    Column price =
        Column.of("price", IntStream.range(0, 12).mapToDouble(i -> 1e-6 * (1 + i % 5)).toArray());
    Regression fit = Regression.fit(LinearModel.of(MONTHLY_SPEND, List.of(users, price)));
    assertThat(fit.aliased()).isEmpty();
    assertThat(fit.exact().agreement(fit.coefficients())).isGreaterThan(13);
  }

  /// By hand: R² of either driver on the other is 0.5, so both factors are 2.
  @Test
  void saysHowMuchOverlapInflatesTheErrors() {
    Regression fit =
        Regression.fit(
            LinearModel.of(
                Column.of("y", 1, 3, 2, 5),
                List.of(Column.of("a", -1, 0, 0, 1), Column.of("b", -1, 1, -1, 1))));
    assertThat(fit.coefficients().get(1).vif().orElseThrow()).isCloseTo(2, NINTH);
    assertThat(fit.coefficients().get(2).vif().orElseThrow()).isCloseTo(2, NINTH);
  }

  @Test
  void leavesOutWhatNeedsDegreesOfFreedom() {
    Regression fit =
        Regression.fit(LinearModel.of(Column.of("y", 1, 3), List.of(Column.of("x", 1, 2))));
    assertThat(fit.residualStdError()).isEmpty();
    assertThat(fit.predict(0.95, 3)).isEmpty();
    assertThat(fit.mean(3)).isCloseTo(5, NINTH);
    assertThat(fit.coefficients().get(1).stdError()).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void refusesFewerObservationsThanEffects() {
    assertThatThrownBy(
            () -> Regression.fit(LinearModel.of(Column.of("y"), List.of(Column.of("x")))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double[] oneTo(int last) {
    return IntStream.rangeClosed(1, last).asDoubleStream().toArray();
  }
}

package dev.costwright.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Correct digits against NIST's Statistical Reference Datasets: LRE = −log₁₀ of the relative
/// error (McCullough, *American Statistician* 52, 1998), at most 15, the number of certified
/// digits.
class CertifiedRegressionTest {
  @ParameterizedTest
  @CsvSource({
    "norris",
    "pontius",
    "noint1",
    "noint2",
    "longley",
    "filip",
    "wampler1",
    "wampler2",
    "wampler3",
    "wampler4",
    "wampler5"
  })
  void hasFourteenDigitsOfEveryCertifiedFigure(String name) {
    CertifiedSet set = CertifiedSet.of(name);
    Regression fit = Regression.fit(set.model());
    List<Coefficient> found = fit.coefficients();
    SoftAssertions digits = new SoftAssertions();
    digits.assertThat(found).hasSize(set.estimates().size());
    for (int j = 0; j < found.size(); j++) {
      Coefficient coefficient = found.get(j);
      digits
          .assertThat(lre(coefficient.estimate(), set.estimates().get(j)))
          .as("estimate %s", coefficient.name())
          .isGreaterThanOrEqualTo(14);
      digits
          .assertThat(lre(coefficient.stdError().orElseThrow(), set.stdErrors().get(j)))
          .as("standard error %s", coefficient.name())
          .isGreaterThanOrEqualTo(14);
    }
    digits
        .assertThat(lre(fit.residualStdError().orElseThrow(), set.residualStdError()))
        .as("residual standard error")
        .isGreaterThanOrEqualTo(14);
    digits.assertThat(lre(fit.r2().orElseThrow(), set.r2())).as("R²").isGreaterThanOrEqualTo(13);
    digits.assertAll();
  }

  @ParameterizedTest
  @CsvSource({
    "norris",
    "pontius",
    "noint1",
    "noint2",
    "longley",
    "filip",
    "wampler1",
    "wampler2",
    "wampler3",
    "wampler4",
    "wampler5"
  })
  void theExactCheckHasFourteen(String name) {
    CertifiedSet set = CertifiedSet.of(name);
    ExactRegression exact = Regression.fit(set.model()).exact();
    SoftAssertions digits = new SoftAssertions();
    for (int j = 0; j < exact.estimates().size(); j++) {
      digits
          .assertThat(lre(exact.estimates().get(j).doubleValue(), set.estimates().get(j)))
          .isGreaterThanOrEqualTo(14);
      digits
          .assertThat(
              lre(exact.stdErrors().orElseThrow().get(j).doubleValue(), set.stdErrors().get(j)))
          .isGreaterThanOrEqualTo(14);
    }
    digits.assertAll();
  }

  @Test
  void agreesWithTheExactCheckOnTheHardestSet() {
    Regression fit = Regression.fit(CertifiedSet.of("filip").model());
    assertThat(fit.exact().agreement(fit.coefficients())).isGreaterThanOrEqualTo(12);
  }

  private static double lre(double found, double certified) {
    if (found == certified) {
      return 15;
    }
    double error = certified == 0 ? Math.abs(found) : Math.abs((found - certified) / certified);
    return Math.min(15, -Math.log10(error));
  }
}

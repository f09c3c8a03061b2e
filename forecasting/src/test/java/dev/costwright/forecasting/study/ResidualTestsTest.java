package dev.costwright.forecasting.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.study.ResidualTests.Quantile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidualTestsTest {
  private static final double[] RESIDUALS = {1, -1, 2, -2, 3, -3, 1, -1};

  private final ResidualTests tests = ResidualTests.of(RESIDUALS, 2);

  @Test
  void measuresHowResidualsFollowEachOther() {
    // Σ r² = 30; lag 1: −1 −2 −4 −6 −9 −3 −1 = −26; lag 2: 2 + 2 + 6 + 6 + 3 + 3 = 22
    assertThat(tests.autocorrelations()).containsExactly(-26 / 30.0, 22 / 30.0);
    double q = 8 * 10 * (Math.pow(26 / 30.0, 2) / 7 + Math.pow(22 / 30.0, 2) / 6);
    assertThat(tests.ljungBox().statistic()).isCloseTo(q, within(1e-12));
    // χ² with two degrees of freedom: p = e^(−q/2)
    assertThat(tests.ljungBox().p()).isCloseTo(Math.exp(-q / 2), within(1e-12));
    assertThat(tests.bound()).isCloseTo(1.96 / Math.sqrt(8), within(1e-12));
  }

  @Test
  void measuresHowFarTheyAreFromNormal() {
    // no skewness; m2 = 30 / 8, m4 = (4·1 + 2·16 + 2·81) / 8 = 24.75
    double excess = 24.75 / (3.75 * 3.75) - 3;
    double expected = 8 / 6.0 * excess * excess / 4;
    assertThat(tests.jarqueBera().statistic()).isCloseTo(expected, within(1e-12));
    assertThat(tests.jarqueBera().p()).isCloseTo(Math.exp(-expected / 2), within(1e-12));
  }

  @Test
  void standsThemBesideTheNormal() {
    List<Quantile> quantiles = tests.quantiles();
    assertThat(quantiles)
        .extracting(Quantile::residual)
        .containsExactly(-1.5, -1.0, -0.5, -0.5, 0.5, 0.5, 1.0, 1.5);
    // (1 − 3/8) / (8 + 1/4) = 0.0757…, whose normal quantile is −1.4342
    assertThat(quantiles.getFirst().normal()).isCloseTo(-1.4342, within(5e-5));
    assertThat(quantiles.getLast().normal())
        .isCloseTo(-quantiles.getFirst().normal(), within(1e-9));
  }
}

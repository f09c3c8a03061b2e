package dev.costwright.forecasting.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrostonTest {
  private static final double[] SELDOM = {0, 10, 0, 0, 20, 0, 0, 0};
  private static final double[] OFTEN = {0, 10, 0, 5, 20};

  /// By hand: z = 10, then 10 + 0.1 (20 − 10) = 11; p = 2, then 2 + 0.1 (3 − 2) = 2.1;
  /// 0.95 · 11 / 2.1.
  @Test
  void forecastsSizeOverIntervalLessItsBias() {
    assertThat(new Croston().forecast(SELDOM, 7, 3))
        .containsExactly(new double[] {4.9761905, 4.9761905, 4.9761905}, within(5e-8));
  }

  @Test
  void isTriedOnlyWhereHalfOfTheValuesAreZero() {
    assertThat(Contenders.of(SELDOM, 1)).containsKey(Contenders.INTERMITTENT);
    assertThat(Contenders.of(OFTEN, 1)).doesNotContainKey(Contenders.INTERMITTENT);
    assertThat(Contenders.POOLED).contains(Contenders.INTERMITTENT);
  }

  @Test
  void needsTwoUsesAndNothingBelowZero() {
    Croston croston = new Croston();
    assertThat(croston.fits(new double[] {0, 0, 0, 3}, 1)).isFalse();
    assertThat(croston.fits(new double[] {0, 0, 0, -1, 3, 3}, 1)).isFalse();
    assertThat(croston.fits(new double[] {0, 0, 3, 3}, 1)).isTrue();
    assertThatThrownBy(() -> croston.forecast(OFTEN, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

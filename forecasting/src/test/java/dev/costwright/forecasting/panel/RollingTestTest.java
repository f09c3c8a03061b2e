package dev.costwright.forecasting.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RollingTestTest {
  private static final double[] VALUES = {1, 2, 4, 8, 16, 32};
  private static final List<Integer> ORIGINS = List.of(2, 3, 4);
  private static final double NOTHING = -1;

  /// From the first origin, where it says nothing, the yardstick errs most; that is not to count.
  @Test
  void methodsAreComparedOnOriginsThatBothCouldForecastFrom() {
    RollingTest yardstick = test(104.0, 10.0, 18.0);
    RollingTest late = test(NOTHING, 10.0, 18.0);
    assertThat(late.against(yardstick)).isEqualTo(1);
  }

  @Test
  void whatCouldNotForecastFromHalfOfTheOriginsIsNotTold() {
    assertThat(test(NOTHING, 8.0, 16.0).isTold()).isTrue();
    assertThat(test(NOTHING, NOTHING, 16.0).isTold()).isFalse();
  }

  /// @param told one step from each origin
  private static RollingTest test(double... told) {
    return new RollingTest(
        VALUES,
        ORIGINS,
        Arrays.stream(told)
            .mapToObj(one -> Optional.of(new double[] {one}).filter(_ -> one != NOTHING))
            .toList());
  }
}

package dev.costwright.forecasting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two steps along four paths: errors that go together make the sum wider than its parts.
class SamplePathsTest {
  private final SamplePaths paths =
      new SamplePaths(
          List.of(List.of(8.0, 8.0), List.of(9.0, 9.0), List.of(11.0, 11.0), List.of(12.0, 12.0)));

  @Test
  void countsThePathsThatPassTheBudgetOfAStepAndOfAll() {
    assertThat(paths.over(0, usd("11"))).isEqualTo(1);
    assertThat(paths.over(usd("19.99"))).isEqualTo(2);
    assertThat(paths.over(usd("24"))).isZero();
  }

  @Test
  void knowsTheMeanOfTheSum() {
    assertThat(paths.mean()).hasValue(20);
    assertThat(SamplePaths.NONE.mean()).isEmpty();
  }

  private static Money usd(String amount) {
    return Money.parse(amount, Reporting.USUAL);
  }
}

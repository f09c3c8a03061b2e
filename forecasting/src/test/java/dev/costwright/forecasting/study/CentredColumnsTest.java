package dev.costwright.forecasting.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CentredColumnsTest {
  private static final double[] ONE = {1, 2, 3, 4, 5};
  private static final double[] OTHER = {2, 1, 4, 3, 6};
  private static final double[] EVEN = {1, 1, 1, 1, 1};
  private static final double[] RESPONSE = {3, 5, 4, 8, 9};

  private final CentredColumns columns = new CentredColumns(List.of(ONE, OTHER), EVEN);

  @Test
  void withoutAPenaltyIsLeastSquares() {
    // normal equations of the centred columns: 10 b + 10 c = 15, 10 b + 14.8 c = 12.2
    double[] effects = columns.effects(RESPONSE, 0);
    double determinant = 10 * 14.8 - 100;
    assertThat(effects[0]).isCloseTo((15 * 14.8 - 10 * 12.2) / determinant, within(1e-12));
    assertThat(effects[1]).isCloseTo((10 * 12.2 - 10 * 15) / determinant, within(1e-12));
    double explained = effects[0] * 15 + effects[1] * 12.2;
    assertThat(columns.residualSquares(RESPONSE)).isCloseTo(26.8 - explained, within(1e-12));
    assertThat(columns.effective(0)).isCloseTo(2, within(1e-12));
  }

  @Test
  void aPenaltyOfTheSizeOfTheColumnsHalvesAnEffect() {
    CentredColumns alone = new CentredColumns(List.of(ONE), EVEN);

    assertThat(alone.effects(RESPONSE, 1)[0]).isCloseTo(1.5 / 2, within(1e-12));
    assertThat(alone.effective(1)).isCloseTo(0.5, within(1e-12));
  }

  /// A weight of 2 is the row twice.
  @Test
  void aWeightIsTheRowAgain() {
    double[] weights = {1, 2, 1, 1, 3};
    CentredColumns weighted = new CentredColumns(List.of(ONE, OTHER), weights);
    CentredColumns again =
        new CentredColumns(
            List.of(new double[] {1, 2, 2, 3, 4, 5, 5, 5}, new double[] {2, 1, 1, 4, 3, 6, 6, 6}),
            new double[] {1, 1, 1, 1, 1, 1, 1, 1});
    double[] response = {3, 5, 5, 4, 8, 9, 9, 9};
    assertThat(weighted.effects(RESPONSE, 0.3))
        .containsExactly(again.effects(response, 0.3), within(1e-12));
    assertThat(weighted.residualSquares(RESPONSE))
        .isCloseTo(again.residualSquares(response), within(1e-12));
  }

  @Test
  void crossValidatesWithWhatIsLeft() {
    double squares = columns.residualSquares(RESPONSE);

    assertThat(columns.crossValidation(RESPONSE, 0)).isCloseTo(5 * squares / 4, within(1e-12));
  }
}

package dev.costwright.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  /// By hand: the gap is 100 − 80 = 20 and the sizes 100, 60 and 20 share it as 100/180, 60/180 and
  /// 20/180.
  @Test
  void sharesTheGapBySizeWithoutPastErrors() {
    double[] found = Reconciliation.of(List.of()).reconciled(new double[] {100, 60, 20});
    assertThat(found)
        .containsExactly(new double[] {800 / 9.0, 60 + 20 / 3.0, 20 + 20 / 9.0}, CLOSE);
  }

  /// A part that never erred stays as it is; the other takes what its errors say.
  @Test
  void leavesAPartAloneThatNeverErred() {
    List<double[]> errors =
        IntStream.range(0, 20)
            .mapToObj(i -> new double[] {i % 2 == 0 ? 1 : -1, 0, i % 4 < 2 ? 1 : -1})
            .toList();
    double[] found = Reconciliation.of(errors).reconciled(new double[] {100, 60, 20});
    assertThat(found).containsExactly(new double[] {90, 60, 30}, CLOSE);
  }

  @Test
  void aPartThatWouldFallBelowZeroIsZeroAndTheOthersAddUp() {
    List<double[]> errors =
        IntStream.range(0, 40)
            .mapToObj(i -> new double[] {0.01 * (i % 2), i % 3 - 1, 9.0 * (i % 5 - 2)})
            .toList();
    double[] found = Reconciliation.of(errors).reconciled(new double[] {50, 60, 2});
    assertThat(found[2]).isZero();
    assertThat(found[0]).isCloseTo(found[1], CLOSE);
  }

  @Test
  void nothingErredAndNothingAddsUp() {
    List<double[]> errors = IntStream.range(0, 20).mapToObj(_ -> new double[3]).toList();
    assertThat(Reconciliation.of(errors).reconciled(new double[] {100, 60, 20}))
        .containsExactly(80, 60, 20);
  }
}

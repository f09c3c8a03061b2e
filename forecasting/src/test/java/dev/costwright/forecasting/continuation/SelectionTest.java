package dev.costwright.forecasting.continuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Test
  void whoLosesToTheNaiveByMoreThanAFifthLeaves() {
    assertThat(Selection.of(errors(1.2, 1.21, 0.9), _ -> 0.9)).containsExactly("a", "c");
  }

  @Test
  void nobodyIsLeftWhereAllLose() {
    assertThat(Selection.of(errors(1.3, 2, Double.POSITIVE_INFINITY), _ -> 1)).isEmpty();
  }

  @Test
  void aMethodStandsAloneThatErrsLessThanHalfAsMuchAsThePool() {
    assertThat(Selection.of(errors(0.9, 0.39, 0.8), _ -> 0.8)).containsExactly("b");
    assertThat(Selection.of(errors(0.9, 0.41, 0.8), _ -> 0.8)).containsExactly("a", "b", "c");
  }

  @Test
  void whereTheNaiveIsRightOnlyWhatIsRightHoldsItsOwn() {
    assertThat(Selection.relative(0, 0)).isOne();
    assertThat(Selection.relative(1e-9, 0)).isInfinite();
    assertThat(Selection.relative(3, 2)).isEqualTo(1.5);
  }

  @Test
  void asksForTheErrorOfThoseThatAreLeft() {
    assertThat(
            Selection.of(
                errors(1, 5, 1),
                names -> {
                  assertThat(names).isEqualTo(List.of("a", "c"));
                  return 1;
                }))
        .containsExactly("a", "c");
  }

  private static Map<String, Double> errors(double a, double b, double c) {
    Map<String, Double> errors = new LinkedHashMap<>();
    errors.put("a", a);
    errors.put("b", b);
    errors.put("c", c);
    return errors;
  }
}

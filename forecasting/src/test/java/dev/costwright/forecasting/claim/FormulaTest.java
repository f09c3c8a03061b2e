package dev.costwright.forecasting.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.lever.Fraction;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulaTest {
  private static final Map<String, Fraction> VALUES =
      Map.of("a", Fraction.of(6), "b", Fraction.of(2), "none", Fraction.ZERO);

  @ParameterizedTest
  @CsvSource({
    "a - b - 1, 3",
    "a / b / 3, 1",
    "a + b * 3, 12",
    "(a + b) * 3, 24",
    "b ^ 3 ^ 2, 512",
    "a * b ^ 2, 24",
    "1 / 3 * 3, 1",
    "b ^ (0 - 2), 0.25",
    "a ^ 0.5, 2.449489743"
  })
  void bindsAsPeopleRead(String text, String value) {
    assertThat(Formula.parse(text).flatMap(formula -> formula.of(VALUES)).map(Fraction::toString))
        .contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a +", "* a", "(a", "a)", "a ! b", "()", "a (b)", "2 a", "A"})
  void refusesWhatIsNoSum(String text) {
    assertThat(Formula.parse(text)).isEmpty();
  }

  @Test
  void hasNoValueWhereItDividesByNothing() {
    assertThat(Formula.parse("a / none").orElseThrow().of(VALUES)).isEqualTo(Optional.empty());
  }
}

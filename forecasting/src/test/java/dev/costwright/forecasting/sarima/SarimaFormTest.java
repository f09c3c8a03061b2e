package dev.costwright.forecasting.sarima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.forecasting.sarima.SarimaForm.Constant;
import dev.costwright.forecasting.sarima.SarimaForm.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SarimaFormTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(0,1,1)",
        "(2,0,1), with a constant",
        "(0,1,1)(0,1,1)7 of logarithms",
        "(3,1,0)(1,0,2)12 of logarithms, with a constant"
      })
  void readsWhatItTells(String text) {
    assertThat(SarimaForm.parse(text)).hasToString(text);
  }

  @Test
  void readsEachPart() {
    assertThat(SarimaForm.parse("(3,1,0)(1,0,2)12 of logarithms, with a constant"))
        .isEqualTo(
            new SarimaForm(
                new Order(3, 1, 0), new Order(1, 0, 2), 12, Scale.LOG, Constant.ESTIMATED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SARIMA", "(0,1,1)7", "(0,1,1)(0,1,1)7 of squares"})
  void refusesOtherText(String text) {
    assertThatThrownBy(() -> SarimaForm.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}

package dev.costwright.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UnitPriceTest {
  @Test
  void keepsPricesOfSixDecimalsPerMillionAsWholePicos() {
    assertThat(UnitPrice.perMillion(new BigDecimal("0.003625"))).isEqualTo(new UnitPrice(3_625, 1));
    assertThat(UnitPrice.perMillion(new BigDecimal("2.50"))).isEqualTo(new UnitPrice(2_500_000, 1));
  }

  @Test
  void keepsFinerPricesAsFractionsInLowestTerms() {
    assertThat(UnitPrice.perMillion(new BigDecimal("0.0000025"))).isEqualTo(new UnitPrice(5, 2));
    assertThat(new UnitPrice(6, 4)).isEqualTo(new UnitPrice(3, 2));
    assertThat(new UnitPrice(0, 7)).isEqualTo(UnitPrice.ZERO);
  }

  @Test
  void roundsARowOnceHalfUp() {
    UnitPrice half = new UnitPrice(1, 2);

    assertThat(half.cost(1)).isEqualTo(1);
    assertThat(half.cost(2)).isEqualTo(1);
    assertThat(half.cost(3)).isEqualTo(2);
    assertThat(new UnitPrice(1, 3).cost(1)).isZero();
  }

  @Test
  void refusesNegativePricesAndCounts() {
    assertThatThrownBy(() -> new UnitPrice(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new UnitPrice(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UnitPrice.ZERO.cost(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesACostBeyondOneRow() {
    assertThatThrownBy(() -> UnitPrice.perMillion(new BigDecimal("60")).cost(1L << 60))
        .isInstanceOf(ArithmeticException.class);
  }
}

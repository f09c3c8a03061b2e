package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceUnitTest {
  /// Twelve and a half hours at $2.49 an hour, two and a half gigabytes for a day at ten cents.
  @ParameterizedTest
  @CsvSource({
    "hour, 2.49, 45000, 31.125",
    "GB-day, 0.10, 60000000000, 0.25",
    "minute, 0.006, 5400, 0.54",
    "1K, 10, 1200, 12",
    "1, 19, 140, 2660",
    "1M, 2.50, 1000000, 2.5"
  })
  void pricesUnitsExactly(String per, BigDecimal price, long units, BigDecimal cost) {
    UnitPrice one = PriceUnit.parse(per).orElseThrow().price(price);

    assertThat(BigDecimal.valueOf(one.cost(units), 12)).isEqualByComparingTo(cost);
  }

  /// A second of a GPU at $2.49 an hour has no end as a decimal, and rounds once, with the row.
  @Test
  void aPriceWithoutEndIsKeptAsAFraction() {
    UnitPrice second = PriceUnit.HOUR.price(new BigDecimal("2.49"));

    assertThat(second).isEqualTo(new UnitPrice(2_075_000_000L, 3));
    assertThat(PriceUnit.HOUR.amount(second)).isEqualByComparingTo("2.49");
    assertThat(PriceUnit.ONE.amount(second)).isEqualByComparingTo("0.000691666667");
    assertThat(second.cost(1)).isEqualTo(691_666_667L);
    assertThat(second.cost(3)).isEqualTo(2_075_000_000L);
  }

  @Test
  void isOnlyOfWhatItMeasures() {
    assertThat(PriceUnit.HOUR.isOf(Measure.GPU_SECONDS)).isTrue();
    assertThat(PriceUnit.HOUR.isOf(Measure.OUTPUT)).isFalse();
    assertThat(PriceUnit.GB_DAY.isOf(Measure.SECONDS)).isFalse();
    assertThat(PriceUnit.of(Measure.SEATS)).isEqualTo(PriceUnit.ONE);
    assertThat(PriceUnit.of(Measure.FRESH_INPUT)).isEqualTo(PriceUnit.MILLION);
    assertThat(PriceUnit.parse("fortnight")).isEmpty();
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> PriceUnit.ONE.price(new BigDecimal("9999999999")))
        .isInstanceOf(ArithmeticException.class);
  }
}

package dev.costwright.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class UnitPriceProperties {
  private static final BigDecimal LONG_LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);

  @Property(tries = 2_000)
  void costsWhatDecimalArithmeticSaysForListPrices(
      @ForAll("perMillion") BigDecimal price, @ForAll @LongRange(max = 1L << 40) long tokens) {
    assertCost(UnitPrice.perMillion(price), price, tokens);
  }

  @Property(tries = 2_000)
  void costsWhatDecimalArithmeticSaysAfterModifiers(
      @ForAll("perMillion") BigDecimal price,
      @ForAll("factors") BigDecimal first,
      @ForAll("factors") BigDecimal second,
      @ForAll @LongRange(max = 1L << 40) long tokens) {
    assertCost(
        UnitPrice.perMillion(price).times(first).times(second),
        price.multiply(first).multiply(second),
        tokens);
  }

  @Property(tries = 500)
  void multipliesInAnyOrder(
      @ForAll("perMillion") BigDecimal price,
      @ForAll("factors") BigDecimal first,
      @ForAll("factors") BigDecimal second) {
    UnitPrice unit = UnitPrice.perMillion(price);

    assertThat(unit.times(first).times(second))
        .isEqualTo(unit.times(second).times(first))
        .isEqualTo(unit.times(first.multiply(second)));
  }

  @Property(tries = 500)
  void comparesAsDecimalsDo(
      @ForAll("perMillion") BigDecimal left, @ForAll("perMillion") BigDecimal right) {
    assertThat(UnitPrice.perMillion(left).compareTo(UnitPrice.perMillion(right)))
        .isEqualTo(left.compareTo(right));
  }

  @Property(tries = 500)
  void showsThePricePerMillionThatItWasMadeOf(@ForAll("perMillion") BigDecimal price) {
    assertThat(UnitPrice.perMillion(price).perMillion()).isEqualByComparingTo(price);
  }

  @Property(tries = 500)
  void readsThePriceOfOneUnitLikeAMillionthOfThatOfAMillion(
      @ForAll("perMillion") BigDecimal price) {
    assertThat(UnitPrice.perUnit(price.movePointLeft(6))).isEqualTo(UnitPrice.perMillion(price));
  }

  @Provide
  Arbitrary<BigDecimal> perMillion() {
    return Arbitraries.longs().between(0, 200_000_000).map(micros -> BigDecimal.valueOf(micros, 6));
  }

  @Provide
  Arbitrary<BigDecimal> factors() {
    return Arbitraries.of("0.5", "0.1", "1.1", "1.25", "2", "6", "0.85", "0.333", "0", "0.0001")
        .map(BigDecimal::new);
  }

  private static void assertCost(UnitPrice unit, BigDecimal perMillion, long tokens) {
    BigDecimal picos =
        perMillion
            .multiply(BigDecimal.valueOf(tokens))
            .movePointRight(6)
            .setScale(0, RoundingMode.HALF_UP);
    if (picos.compareTo(LONG_LIMIT) <= 0) {
      assertThat(unit.cost(tokens)).isEqualTo(picos.longValueExact());
    } else {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> unit.cost(tokens))
          .isInstanceOf(ArithmeticException.class);
    }
  }
}

package dev.costwright.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AllocationProperties {
  private static final Currency USD = Currency.getInstance("USD");

  @Property
  void roundedAmountsSumToTheirSumRoundedOnce(
      @ForAll @Size(min = 1, max = 12)
          List<@LongRange(min = -900_000_000_000L, max = 900_000_000_000L) Long> picos) {
    List<Money> amounts = picos.stream().map(one -> Money.ofPicos(one, USD)).toList();

    List<Money> rounded = Allocation.rounded(amounts, 2);

    Money sum = amounts.stream().reduce(Money::plus).orElseThrow();
    assertThat(rounded.stream().reduce(Money::plus).orElseThrow().toDecimal())
        .isEqualByComparingTo(sum.rounded(2));
    for (int i = 0; i < amounts.size(); i++) {
      assertThat(rounded.get(i).rounded(2)).isEqualByComparingTo(rounded.get(i).toDecimal());
      assertThat(rounded.get(i).minus(amounts.get(i)).toDecimal().abs())
          .isLessThan(new BigDecimal("0.01"));
    }
  }

  @Property
  void partsSumToTheWholeAndEachIsWithinOneStepOfItsShare(
      @ForAll("totals") BigInteger total, @ForAll("weights") List<BigInteger> weights) {
    List<BigInteger> parts = Allocation.byLargestRemainder(total, weights);

    BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    assertThat(parts).hasSameSizeAs(weights);
    assertThat(parts.stream().reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(total);
    for (int index = 0; index < parts.size(); index++) {
      BigInteger error =
          parts.get(index).multiply(sum).subtract(total.multiply(weights.get(index))).abs();
      assertThat(error).isLessThan(sum);
    }
  }

  @Property
  void givesNothingToAWeightOfZero(
      @ForAll("totals") BigInteger total, @ForAll("weights") List<BigInteger> weights) {
    List<BigInteger> parts = Allocation.byLargestRemainder(total, weights);

    for (int index = 0; index < parts.size(); index++) {
      if (weights.get(index).signum() == 0) {
        assertThat(parts.get(index)).isZero();
      }
    }
  }

  @Property
  void splitsADebtAsItsCredit(
      @ForAll("totals") BigInteger total, @ForAll("weights") List<BigInteger> weights) {
    assertThat(Allocation.byLargestRemainder(total.negate(), weights))
        .isEqualTo(
            Allocation.byLargestRemainder(total, weights).stream()
                .map(BigInteger::negate)
                .toList());
  }

  @Provide
  Arbitrary<BigInteger> totals() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-100, 100).map(BigInteger::valueOf),
        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30)));
  }

  @Provide
  Arbitrary<List<BigInteger>> weights() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 5).map(BigInteger::valueOf),
            Arbitraries.longs().between(0, Long.MAX_VALUE).map(BigInteger::valueOf))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(list -> list.stream().anyMatch(weight -> weight.signum() > 0));
  }
}

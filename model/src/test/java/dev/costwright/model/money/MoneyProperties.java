package dev.costwright.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MoneyProperties {
  private static final Currency USD = Currency.getInstance("USD");

  @Property
  void comesBackFromItsTextUnchanged(@ForAll("amounts") Money amount) {
    assertThat(Money.parse(amount.toPlainString(), USD)).isEqualTo(amount);
    assertThat(Money.of(amount.toDecimal(), USD)).isEqualTo(amount);
    assertThat(amount.toPlainString()).matches("-?\\d+\\.\\d{2,12}");
  }

  @Property
  void roundsTextOfAnyLengthOnceHalfUp(@ForAll("texts") String text) {
    assertThat(Money.parse(text, USD).toDecimal())
        .isEqualByComparingTo(new BigDecimal(text).setScale(12, RoundingMode.HALF_UP));
  }

  @Property
  void addsExactly(@ForAll("amounts") Money left, @ForAll("amounts") Money right) {
    assertThat(left.plus(right).toDecimal())
        .isEqualByComparingTo(left.toDecimal().add(right.toDecimal()));
    assertThat(left.plus(right).minus(right)).isEqualTo(left);
    assertThat(left.plus(left.negate())).isEqualTo(Money.zero(USD));
  }

  @Property
  void roundsForShowingOnceHalfUp(@ForAll("amounts") Money amount) {
    assertThat(amount.rounded(2)).isEqualTo(amount.toDecimal().setScale(2, RoundingMode.HALF_UP));
  }

  @Property
  void comparesLikeDecimals(@ForAll("amounts") Money left, @ForAll("amounts") Money right) {
    assertThat(Integer.signum(left.compareTo(right)))
        .isEqualTo(left.toDecimal().compareTo(right.toDecimal()));
  }

  @Provide
  Arbitrary<Money> amounts() {
    BigInteger limit = BigInteger.TEN.pow(27).subtract(BigInteger.ONE);
    return Arbitraries.oneOf(
            Arbitraries.bigIntegers().between(limit.negate(), limit),
            Arbitraries.longs().map(BigInteger::valueOf),
            Arbitraries.of(BigInteger.ZERO, limit, limit.negate()))
        .map(picos -> new Money(Int128.of(picos), USD));
  }

  /// Up to 14 digits before the point and up to 39 behind it, as cost exports have them.
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> whole = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(14);
    Arbitrary<String> decimals = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(39);
    return Arbitraries.of(List.of("", "-"))
        .flatMap(sign -> whole.flatMap(head -> decimals.map(tail -> sign + head + "." + tail)));
  }
}

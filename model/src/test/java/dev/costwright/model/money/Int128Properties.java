package dev.costwright.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class Int128Properties {
  private static final BigInteger MAX = BigInteger.TWO.pow(127).subtract(BigInteger.ONE);
  private static final BigInteger MIN = BigInteger.TWO.pow(127).negate();

  @Property(edgeCases = EdgeCasesMode.NONE)
  void keepsEveryValueOf128Bits(@ForAll("values") BigInteger value) {
    assertThat(Int128.of(value).toBigInteger()).isEqualTo(value);
    assertThat(Int128.of(value)).hasToString(value.toString());
    assertThat(Int128.of(value).signum()).isEqualTo(value.signum());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void widensLongs(@ForAll long value) {
    assertThat(Int128.of(value)).isEqualTo(Int128.of(BigInteger.valueOf(value)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void addsAndSubtractsLikeBigIntegersOrThrows(
      @ForAll("values") BigInteger left, @ForAll("values") BigInteger right) {
    assertSame(left.add(right), () -> Int128.of(left).plus(Int128.of(right)));
    assertSame(left.subtract(right), () -> Int128.of(left).minus(Int128.of(right)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void addsLongsLikeBigIntegersOrThrows(@ForAll("values") BigInteger left, @ForAll long right) {
    assertSame(left.add(BigInteger.valueOf(right)), () -> Int128.of(left).plus(right));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void negatesLikeBigIntegersOrThrows(@ForAll("values") BigInteger value) {
    assertSame(value.negate(), () -> Int128.of(value).negate());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void comparesLikeBigIntegers(
      @ForAll("values") BigInteger left, @ForAll("values") BigInteger right) {
    assertThat(Integer.signum(Int128.of(left).compareTo(Int128.of(right))))
        .isEqualTo(left.compareTo(right));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void refusesValuesBeyond128Bits(@ForAll("values") BigInteger value) {
    BigInteger beyond = value.signum() < 0 ? value.add(MIN) : value.add(MAX).add(BigInteger.ONE);
    if (beyond.bitLength() > 127) {
      assertThatThrownBy(() -> Int128.of(beyond)).isInstanceOf(ArithmeticException.class);
    }
  }

  /// Uniform values hardly ever meet a border, so the borders are drawn on purpose.
  @Provide
  Arbitrary<BigInteger> values() {
    Arbitrary<BigInteger> borders =
        Arbitraries.of(0, 31, 62, 63, 64, 65, 126)
            .map(BigInteger.TWO::pow)
            .flatMap(power -> Arbitraries.of(power, power.negate()))
            .flatMap(
                power ->
                    Arbitraries.integers()
                        .between(-2, 2)
                        .map(step -> power.add(BigInteger.valueOf(step))));
    return Arbitraries.oneOf(
        borders,
        Arbitraries.of(MAX, MIN, BigInteger.ZERO),
        Arbitraries.longs().map(BigInteger::valueOf),
        Arbitraries.bigIntegers().between(MIN, MAX));
  }

  private interface Operation {
    Int128 run();
  }

  private static void assertSame(BigInteger expected, Operation operation) {
    if (expected.compareTo(MAX) <= 0 && expected.compareTo(MIN) >= 0) {
      assertThat(operation.run().toBigInteger()).isEqualTo(expected);
    } else {
      ThrowingCallable call = operation::run;
      assertThatThrownBy(call).isInstanceOf(ArithmeticException.class);
    }
  }
}

package dev.costwright.forecasting.lever;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Exact arithmetic, against the plain rules of fractions.
class FractionProperties {
  @Property
  void sumsProductsAndQuotientsAreThoseOfFractions(
      @ForAll @IntRange(min = -40, max = 40) int a,
      @ForAll @IntRange(min = 1, max = 12) int b,
      @ForAll @IntRange(min = -40, max = 40) int c,
      @ForAll @IntRange(min = 1, max = 12) int d) {
    Fraction one = fraction(a, b);
    Fraction other = fraction(c, d);

    assertThat(one.plus(other)).isEqualTo(fraction(a * d + c * b, b * d));
    assertThat(one.minus(other)).isEqualTo(fraction(a * d - c * b, b * d));
    assertThat(one.times(other)).isEqualTo(fraction(a * c, b * d));
    if (c != 0) {
      assertThat(one.dividedBy(other)).isEqualTo(fraction(a * d, b * c));
    }
    assertThat(one.compareTo(other)).isEqualTo(Integer.compare(a * d, c * b));
  }

  @Property
  void equalNumbersAreEqualRecords(
      @ForAll @IntRange(min = -40, max = 40) int a,
      @ForAll @IntRange(min = 1, max = 12) int b,
      @ForAll @IntRange(min = 1, max = 9) int times) {
    assertThat(fraction(a * times, b * times)).isEqualTo(fraction(a, b));
    assertThat(fraction(-a, -b)).isEqualTo(fraction(a, b));
    assertThat(Fraction.parse(fraction(a, b).toString())).contains(fraction(a, b));
  }

  private static Fraction fraction(int numerator, int denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }
}

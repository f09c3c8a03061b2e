package dev.costwright.model.fx;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/// What one unit of a currency is worth in another one, as an exact fraction: a rate may be told
/// the other way round, or through a third currency. Immutable.
///
/// @param date of the rate, which may be up to seven days before the day that was asked for
/// @param numerator and `denominator`: the rate is their quotient
/// @param source where the rate was read; both places when two rates were needed
public record FxQuote(
    Currency from,
    Currency to,
    LocalDate date,
    BigDecimal numerator,
    BigDecimal denominator,
    String source) {
  /// Digits of a rate that is shown; exact when the rate was published as it is used.
  private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_UP);

  private static final BigInteger TWO = BigInteger.TWO;

  /// The rate in at most 12 significant digits, HALF_UP: for showing. Conversion uses the
  /// fraction.
  public BigDecimal rate() {
    BigDecimal rate =
        denominator.compareTo(BigDecimal.ONE) == 0
            ? numerator
            : numerator.divide(denominator, SHOWN);
    return rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
  }

  /// The amount in `to`, rounded once: HALF_UP to 10⁻¹².
  ///
  /// @throws IllegalArgumentException when the amount is in another currency than `from`
  public Money convert(Money amount) {
    if (!amount.currency().equals(from)) {
      throw new IllegalArgumentException(
          "Expected an amount in %s, found %s".formatted(from, amount));
    }
    return new Money(Int128.of(picos(amount.picos().toBigInteger())), to);
  }

  /// As {@link #convert}, in picos.
  ///
  /// @throws ArithmeticException when the result exceeds 9.2 million of the currency
  public long convert(long picos) {
    return picos(BigInteger.valueOf(picos)).longValueExact();
  }

  /// HALF_UP away from zero, as {@link RoundingMode#HALF_UP}.
  private BigInteger picos(BigInteger picos) {
    int decimals = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
    BigInteger above = picos.abs().multiply(numerator.setScale(decimals).unscaledValue());
    BigInteger below = denominator.setScale(decimals).unscaledValue();
    BigInteger size = above.multiply(TWO).add(below).divide(below.multiply(TWO));
    return picos.signum() < 0 ? size.negate() : size;
  }
}

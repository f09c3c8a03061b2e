package dev.costwright.model.fx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/// One published exchange rate: what one unit of `base` was worth on a day.
///
/// @param date for which it was published
/// @param base what is bought, such as EUR in the euro foreign exchange reference rates
/// @param quote in which its price is told
/// @param rate units of `quote` for one of `base`; positive, at most 20 digits
/// @param source where it was read; never empty
public record FxRate(
    LocalDate date, Currency base, Currency quote, BigDecimal rate, String source) {
  private static final int MOST_DIGITS = 20;

  public FxRate {
    rate = rate.stripTrailingZeros();
    if (rate.signum() <= 0
        || rate.precision() > MOST_DIGITS
        || Math.abs(rate.scale()) > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "Expected a rate above 0 of at most 20 digits, found " + rate);
    }
    if (base.equals(quote)) {
      throw new IllegalArgumentException("Expected two currencies, found " + base + " twice");
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("Expected the source of a rate, found none");
    }
  }
}

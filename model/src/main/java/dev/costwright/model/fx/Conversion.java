package dev.costwright.model.fx;

import dev.costwright.model.money.Money;

/// How one amount came into another currency: kept together, so that the converted figure never
/// stands alone.
///
/// @param original as the bill or the price says it
/// @param converted at the rate, rounded once
/// @param quote rate, its date and its source
public record Conversion(Money original, Money converted, FxQuote quote) {
  /// Converts at the rate.
  public static Conversion at(FxQuote quote, Money original) {
    return new Conversion(original, quote.convert(original), quote);
  }
}

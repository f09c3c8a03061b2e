package dev.costwright.model.fx;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/// The currency in which money is reported, and the dated rates that bring other money into it.
/// Immutable.
///
/// @param currency of every total
/// @param rates by which amounts of other currencies count
public record Reporting(Currency currency, FxRates rates) {
  /// What a ledger reports in whose user chose nothing else: most sellers bill in it.
  public static final Currency USUAL = Currency.getInstance("USD");

  /// The usual currency, and nothing converts into it.
  public static final Reporting NONE = usual(FxRates.NONE);

  /// Into the usual currency.
  public static Reporting usual(FxRates rates) {
    return new Reporting(USUAL, rates);
  }

  /// The same rates into another currency.
  public Reporting in(Currency other) {
    return new Reporting(other, rates);
  }

  /// What one unit of a currency is worth on a day; empty when no rate of the last seven days says
  /// so.
  public Optional<FxQuote> find(Currency from, LocalDate day) {
    return rates.find(from, currency, day);
  }
}

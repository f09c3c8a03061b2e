package dev.costwright.importers.focus;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Fact;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The currency that a seller prices in, which may be one of its own: tokens or credits bought in
/// advance. Rows that use it up are billed at nothing; their amounts in it are no money.
final class PricingCurrency {
  /// The codes of money.
  static final Set<String> MONEY =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /// Said once for each, of so many at most.
  private static final int MOST_SAID = 20;

  private final Set<String> said = new HashSet<>();
  private final Column currency;

  PricingCurrency(Header header) {
    currency = header.column("PricingCurrency");
  }

  /// Keeps a seller's own currency as a tag, and says once what is not kept of it.
  void read(Row row, Fact.Builder fact) {
    String name = row.text(currency);
    if (name.isEmpty() || MONEY.contains(name.toUpperCase(Locale.ROOT))) {
      return;
    }
    fact.tag(currency.name(), name);
    if (said.size() < MOST_SAID && said.add(name)) {
      row.doubt(
          currency,
          "a currency code such as USD",
          "This row and others are priced in %s, which is no money: what they are billed in money is kept, their amounts in %s are not."
              .formatted(name, name),
          "Compare the amounts with the seller's own report; the tag PricingCurrency finds the"
              + " rows.");
    }
  }
}

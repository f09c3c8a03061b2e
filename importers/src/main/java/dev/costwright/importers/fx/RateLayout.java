package dev.costwright.importers.fx;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Which columns of a table say what about rates.
///
/// @param quotes one column for each currency; empty where `currency` names it
record RateLayout(
    Column date, Column currency, Column rate, Column base, Column source, List<Column> quotes) {
  static Optional<RateLayout> of(Header header) {
    if (header.has("date", "currency", "rate")) {
      return Optional.of(named(header, "date", "currency", "rate", "base"));
    }
    if (header.has("TIME_PERIOD", "CURRENCY", "OBS_VALUE")) {
      return Optional.of(named(header, "TIME_PERIOD", "CURRENCY", "OBS_VALUE", "CURRENCY_DENOM"));
    }
    List<Column> quotes =
        header.others(List.of("date", "source")).stream()
            .filter(column -> currency(column.name()).isPresent())
            .toList();
    return header.has("date") && !quotes.isEmpty()
        ? Optional.of(named(header, "date", "currency", "rate", "base").withQuotes(quotes))
        : Optional.empty();
  }

  private static RateLayout named(
      Header header, String date, String currency, String rate, String base) {
    return new RateLayout(
        header.column(date),
        header.column(currency),
        header.column(rate),
        header.column(base),
        header.column("source"),
        List.of());
  }

  private RateLayout withQuotes(List<Column> columns) {
    return new RateLayout(date, currency, rate, base, source, List.copyOf(columns));
  }

  /// Empty when there is no such currency.
  static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code.strip()));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}

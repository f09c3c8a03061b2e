package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.fx.Conversion;
import dev.costwright.model.fx.FxQuote;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Brings costs into the reporting currency at the rate of their day, each rate looked up once.
/// Not thread-safe.
final class Converter {
  private record At(Currency currency, int day) {}

  private final Reporting reporting;
  private final Map<At, Optional<FxQuote>> quotes = new HashMap<>();

  Converter(Reporting reporting) {
    this.reporting = reporting;
  }

  /// The reporting currency.
  Currency currency() {
    return reporting.currency();
  }

  /// In picos of the reporting currency; absent when there is no rate, or when the amount exceeds
  /// what one row can hold.
  long convert(long picos, Currency currency, int day) {
    Optional<FxQuote> quote = quote(currency, day);
    if (quote.isEmpty()) {
      return ABSENT;
    }
    try {
      return quote.get().convert(picos);
    } catch (ArithmeticException tooLarge) {
      return ABSENT;
    }
  }

  /// How an amount of a row that has been converted came about.
  Optional<Conversion> explain(Money original, int day) {
    return quote(original.currency(), day).map(quote -> Conversion.at(quote, original));
  }

  private Optional<FxQuote> quote(Currency currency, int day) {
    return quotes.computeIfAbsent(
        new At(currency, day), at -> reporting.find(at.currency(), LocalDate.ofEpochDay(at.day())));
  }
}

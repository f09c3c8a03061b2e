package dev.costwright.importers.fx;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Row;
import dev.costwright.model.fx.FxRate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One row of a table of rates.
final class RateRow {
  private static final Currency EUR = Currency.getInstance("EUR");

  /// How the European Central Bank writes that there was no rate.
  private static final String NONE = "N/A";

  private static final Pattern PLAIN = Pattern.compile("[0-9.eE+-]{1,64}");

  private static final int MOST_DAYS_AHEAD = 400;

  private final RateLayout layout;
  private final String file;
  private final List<FxRate> rates;

  RateRow(RateLayout layout, String file, List<FxRate> rates) {
    this.layout = layout;
    this.file = file;
    this.rates = rates;
  }

  void read(Row row, EntrySink sink) {
    Optional<LocalDate> date = date(row);
    Optional<Currency> base =
        row.isBlank(layout.base()) ? Optional.of(EUR) : currency(row, layout.base());
    if (date.isEmpty() || base.isEmpty()) {
      return;
    }
    if (layout.quotes().isEmpty()) {
      currency(row, layout.currency())
          .ifPresent(quote -> add(row, date.get(), base.get(), quote, layout.rate()));
    } else {
      layout.quotes().stream()
          .filter(column -> !row.isBlank(column) && !row.text(column).equals(NONE))
          .forEach(
              column ->
                  RateLayout.currency(column.name())
                      .ifPresent(quote -> add(row, date.get(), base.get(), quote, column)));
    }
  }

  private void add(Row row, LocalDate date, Currency base, Currency quote, Column cell) {
    try {
      String source = row.isBlank(layout.source()) ? file : row.text(layout.source());
      rates.add(new FxRate(date, base, quote, rate(row.text(cell)), source));
    } catch (IllegalArgumentException unusable) {
      row.reject(
          cell,
          "units of %s for one %s, such as 1.0823, above 0".formatted(quote, base),
          "The rate is not usable; it may not be guessed.",
          "Write a number with a point, and two different currencies.");
    }
  }

  /// Digits of other scripts are not guessed.
  private static BigDecimal rate(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw new NumberFormatException("Expected a plain number, found other characters");
    }
    return new BigDecimal(text);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.isBefore(LocalDate.now(ZoneOffset.UTC).plusDays(MOST_DAYS_AHEAD)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(Row row) {
    Optional<LocalDate> date = day(row.text(layout.date()));
    if (date.isEmpty()) {
      row.reject(
          layout.date(),
          "a day such as 2026-07-30, at most 400 days ahead",
          "The day is not usable.",
          "Correct it.");
    }
    return date;
  }

  private static Optional<Currency> currency(Row row, Column column) {
    Optional<Currency> known = RateLayout.currency(row.text(column));
    if (known.isEmpty()) {
      row.reject(column, "a currency code such as USD", "No such currency.", "Correct the cell.");
    }
    return known;
  }
}

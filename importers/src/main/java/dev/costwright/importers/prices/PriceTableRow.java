package dev.costwright.importers.prices;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.PriceUnit;
import dev.costwright.model.time.PlausibleDays;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Collectors;

/// One row of our own price table.
final class PriceTableRow {
  private final CatalogueBuilder catalogue;
  private final Column seller;
  private final Column model;
  private final Column measure;
  private final Column price;
  private final Column per;
  private final Column tier;
  private final Column region;
  private final Column context;
  private final Column above;
  private final Column from;
  private final Column until;
  private final Column currency;
  private final Column source;
  private final Column checked;
  private final Column note;

  PriceTableRow(Header header, CatalogueBuilder catalogue) {
    this.catalogue = catalogue;
    seller = header.needed("seller");
    model = header.needed("model");
    measure = header.needed("class");
    price = header.needed("price");
    per = header.needed("per");
    tier = header.column("tier");
    region = header.column("region");
    context = header.column("context");
    above = header.column("contextAbove");
    from = header.column("from");
    until = header.column("until");
    currency = header.column("currency");
    source = header.column("source");
    checked = header.column("checked");
    note = header.column("note");
  }

  void read(Row row, EntrySink sink) {
    Optional<Measure> sold = measure(row);
    Optional<UnitPrice> amount = sold.flatMap(unit -> price(row, unit));
    Optional<Currency> money = currency(row);
    Optional<LocalDate> first = day(row, from);
    Optional<LocalDate> end = day(row, until);
    Optional<LocalDate> read = day(row, checked);
    Optional<ContextBand> band = band(row);
    needed(row, seller);
    needed(row, model);
    if (first.isPresent() && end.isPresent() && !end.get().isAfter(first.get())) {
      row.reject(
          until,
          "a day after " + first.get(),
          "The price ends before it begins.",
          "Swap the days.");
    }
    if (row.isGood()) {
      catalogue.row(
          new PriceRow(
              row.text(seller),
              row.text(model),
              sold.orElseThrow(),
              tier.isPresent() ? row.text(tier) : PriceRow.STANDARD,
              row.text(region),
              band.orElseThrow(),
              first,
              end,
              amount.orElseThrow(),
              money.orElseThrow(),
              catalogue.today(),
              row.isBlank(source) ? catalogue.source() : row.text(source),
              read.orElse(catalogue.today()),
              row.text(note)));
    }
  }

  private static void needed(Row row, Column column) {
    if (row.isBlank(column)) {
      row.reject(column, "a name", "The cell is blank.", "Fill it in.");
    }
  }

  private Optional<Measure> measure(Row row) {
    Optional<Measure> found = Measure.parse(row.text(measure)).filter(Measure.priced()::contains);
    if (found.isEmpty()) {
      row.reject(
          measure,
          "one of " + Measure.priced().stream().map(Measure::id).collect(Collectors.joining(", ")),
          "This is no unit that a price can be put on.",
          "Correct the cell.");
    }
    return found;
  }

  private Optional<UnitPrice> price(Row row, Measure sold) {
    try {
      BigDecimal amount = Amounts.bounded(new BigDecimal(row.text(price)));
      return Optional.of(
          PriceUnit.parse(row.text(per))
              .filter(unit -> unit.isOf(sold))
              .orElseThrow(() -> new IllegalArgumentException("Unknown unit"))
              .price(amount));
    } catch (IllegalArgumentException | ArithmeticException unreadable) {
      row.reject(
          price,
          "a price from 0 per 1M, 1K or 1",
          "The price or what it is per is not readable; it may not be guessed.",
          "Write a number with a point, and 1M, 1K or 1 in the column per; hour or minute for"
              + " seconds, GB-day for byte hours.");
      return Optional.empty();
    }
  }

  private Optional<ContextBand> band(Row row) {
    if (row.isBlank(context)) {
      long tokens = row.count(above);
      return Optional.of(tokens == Fact.ABSENT ? ContextBand.ALL : ContextBand.unmarked(tokens));
    }
    try {
      return Optional.of(ContextBand.parse(row.text(context)));
    } catch (IllegalArgumentException unreadable) {
      row.reject(
          context,
          "prompt tokens such as > 272000 or >= 200000",
          "The context band is not readable; which prompts it is for may not be guessed.",
          "Write > or >= and a number, or leave it blank for prompts of every length.");
      return Optional.empty();
    }
  }

  private Optional<Currency> currency(Row row) {
    try {
      return Optional.of(Currency.getInstance(row.isBlank(currency) ? "USD" : row.text(currency)));
    } catch (IllegalArgumentException unknown) {
      row.reject(currency, "a currency code such as USD", "No such currency.", "Correct the cell.");
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(Row row, Column column) {
    try {
      if (row.isBlank(column)) {
        return Optional.empty();
      }
      LocalDate day = LocalDate.parse(row.text(column));
      if (!PlausibleDays.contains(day)) {
        row.reject(
            column,
            PlausibleDays.expected(),
            "No price of a language model begins or ends then.",
            "Correct the cell; leave it blank for a price that always held or is open.");
      }
      return Optional.of(day);
    } catch (DateTimeException unreadable) {
      row.reject(
          column, "a day such as 2026-07-30", "The day is not readable.", "Correct the cell.");
      return Optional.empty();
    }
  }
}

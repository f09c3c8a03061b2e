package dev.costwright.importers.invoice;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.InvoiceLine;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One row of a list of invoice lines.
final class InvoiceRow {
  private static final List<String> NUMBER = List.of("invoice_number", "invoice_id", "invoice");
  private static final List<String> SELLER = List.of("seller", "provider", "vendor");
  private static final List<String> ISSUED =
      List.of("date_of_issue", "issued", "invoice_date", "issue_date");
  private static final List<String> DESCRIPTION = List.of("description", "line_item", "item");

  private final Column invoice;
  private final Column seller;
  private final Column issued;
  private final Column description;
  private final Column from;
  private final Column to;
  private final Column quantity;
  private final Column unitPrice;
  private final Column amount;
  private final Column currency;

  /// Lines so far, by seller and invoice.
  private final Map<List<String>, Integer> numbers = new HashMap<>();

  InvoiceRow(Header header) {
    invoice = first(header, NUMBER);
    seller = first(header, SELLER);
    issued = first(header, ISSUED);
    description = first(header, DESCRIPTION);
    from = first(header, List.of("period_start", "from"));
    to = first(header, List.of("period_end", "to"));
    quantity = first(header, List.of("quantity", "qty"));
    unitPrice = first(header, List.of("unit_price"));
    amount = header.needed("amount");
    currency = header.needed("currency");
    List.of(NUMBER, SELLER, ISSUED, DESCRIPTION).forEach(names -> require(header, names));
  }

  static boolean fits(Header header) {
    return List.of(NUMBER, SELLER, ISSUED, DESCRIPTION).stream()
            .allMatch(names -> first(header, names).isPresent())
        && header.has("amount", "currency");
  }

  private static void require(Header header, List<String> names) {
    if (!first(header, names).isPresent()) {
      var _ = header.needed(names.getFirst());
    }
  }

  private static Column first(Header header, List<String> names) {
    return names.stream()
        .map(header::column)
        .filter(Column::isPresent)
        .findFirst()
        .orElseGet(() -> header.column(names.getFirst()));
  }

  void read(Row row, EntrySink sink) {
    String name = needed(row, invoice, "an invoice number");
    String who = needed(row, seller, "the seller's name").toLowerCase(Locale.ROOT);
    int number = numbers.merge(List.of(who, name), 1, Integer::sum);
    Optional<LocalDate> day = day(row, issued);
    if (row.isBlank(issued)) {
      needed(row, issued, "a day such as 2026-01-31");
    }
    Optional<LocalDate> first = day(row, from);
    Optional<LocalDate> last = day(row, to);
    Optional<BigDecimal> count = row.decimal(quantity);
    Optional<BigDecimal> price = row.decimal(unitPrice);
    Optional<Money> money = money(row);
    String words = row.text(description);
    if (row.isGood() && day.isPresent() && money.isPresent()) {
      sink.invoiceLine(
          new InvoiceLine(
              who,
              DataSet.DEFAULT_ACCOUNT,
              name,
              day.get(),
              number,
              LineKinds.of(words),
              words,
              first,
              last,
              count,
              price,
              money.get(),
              row.line()));
    }
  }

  private static String needed(Row row, Column column, String expected) {
    if (row.isBlank(column)) {
      row.reject(column, expected, "The cell is blank.", "Fill it in and import the file again.");
    }
    return row.text(column);
  }

  private Optional<Money> money(Row row) {
    needed(row, amount, "an amount");
    String code = row.text(currency).toUpperCase(Locale.ROOT);
    Optional<Currency> unit =
        Currency.getAvailableCurrencies().stream()
            .filter(known -> known.getCurrencyCode().equals(code))
            .findFirst();
    if (unit.isEmpty()) {
      row.reject(
          currency,
          "an ISO currency code such as USD",
          "The amount has no known currency.",
          "Correct the cell in the file and import it again.");
    }
    Optional<BigDecimal> value = row.decimal(amount);
    return unit.flatMap(known -> value.map(number -> Money.of(number, known)));
  }

  private static Optional<LocalDate> day(Row row, Column column) {
    if (row.isBlank(column)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(row.text(column)));
    } catch (DateTimeException noDay) {
      row.reject(
          column,
          "a day such as 2026-01-31",
          "The cell is no day.",
          "Correct the cell in the file and import it again.");
      return Optional.empty();
    }
  }
}

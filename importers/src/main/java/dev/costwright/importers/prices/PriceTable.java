package dev.costwright.importers.prices;

import dev.costwright.importers.Format;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.PriceUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Our own table of prices (CSV), one price a row, written and read without loss.
///
/// Needed columns: `seller`, `model` (`*` for all of the seller), `class` (a token class or unit),
/// `price`, `per` (`1M`, `1K` or `1`). Optional: `tier` (standard when the column is missing; blank
/// for a price that is the same in every tier), `region`, `context` (prompt tokens, such as
/// `> 272000` or `>= 200000`; older files have `contextAbove`, a number, see
/// {@link ContextBand#unmarked}),
/// `from`, `until` (days, `until` not included), `currency` (USD), `source`, `checked`, `note`.
/// `known` is written for the record and not read: the book knows a price since it was accepted.
public final class PriceTable implements CatalogueReader {
  private static final Format FORMAT = new Format("prices-costwright", "Costwright prices (CSV)");

  private static final List<String> COLUMNS =
      List.of(
          "seller",
          "model",
          "class",
          "tier",
          "region",
          "context",
          "from",
          "until",
          "price",
          "per",
          "currency",
          "known",
          "source",
          "checked",
          "note");

  PriceTable() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(SourceFile source) {
    return Header.of(source).has("seller", "model", "class", "price", "per");
  }

  @Override
  public void read(SourceFile source, CatalogueBuilder catalogue) {
    Table.read(
        source, new ProblemSink(catalogue), header -> new PriceTableRow(header, catalogue)::read);
  }

  /// The column names, in the order of {@link #cells}.
  public static List<String> columns() {
    return COLUMNS;
  }

  /// The cells of a price, in the order of the columns. Token classes are priced per million, time
  /// of graphics processors per hour, storage per gigabyte and day.
  public static List<String> cells(PriceRow row) {
    PriceUnit unit = PriceUnit.of(row.measure());
    return List.of(
        row.seller(),
        row.model(),
        row.measure().id(),
        row.serviceTier(),
        row.region(),
        row.context().text(),
        day(row.effectiveFrom()),
        day(row.effectiveUntil()),
        unit.amount(row.price()).toPlainString(),
        unit.id(),
        row.currency().getCurrencyCode(),
        row.knownFrom().toString(),
        row.source(),
        row.checked().toString(),
        row.note());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}

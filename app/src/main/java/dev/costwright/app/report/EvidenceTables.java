package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The rows behind a figure, and what each was priced with.
public final class EvidenceTables {
  private static final List<Column> ROWS =
      List.of(
          new Column("row", "#", Kind.COUNT),
          new Column("day", "day", Kind.TEXT),
          new Column("layer", "evidence", Kind.TEXT),
          new Column("model", "model", Kind.TEXT),
          new Column("file", "file", Kind.TEXT),
          new Column("line", "line", Kind.COUNT),
          new Column("cost", "cost", Kind.TEXT));

  private static final List<Column> RATES =
      List.of(
          new Column("row", "#", Kind.COUNT),
          new Column("class", "class", Kind.TEXT),
          new Column("count", "count", Kind.COUNT),
          new Column("perMillion", "per million", Kind.TEXT),
          new Column("amount", "amount", Kind.TEXT),
          new Column("from", "in force from", Kind.TEXT),
          new Column("source", "source", Kind.TEXT));

  private EvidenceTables() {}

  /// @param rows in order
  /// @param files names of files by import
  public static ReportTable rows(List<Evidence> rows, Map<Long, String> files) {
    List<List<Cell>> lines = new ArrayList<>();
    for (Evidence row : rows) {
      lines.add(
          List.of(
              new Count(lines.size() + 1L),
              new Text(row.day().toString()),
              new Text(row.layer().name().toLowerCase(Locale.ROOT)),
              new Text(row.dimensions().getOrDefault(Dimension.MODEL, "")),
              new Text(files.getOrDefault(row.importId(), "import " + row.importId())),
              new Count(row.line()),
              new Text(row.cost().map(Money::toString).orElse("unpriced"))));
    }
    return new ReportTable("Dearest rows", ROWS, lines, Optional.empty());
  }

  /// A line for each price that made the cost of a row; none for bills and rows without a price.
  public static ReportTable rates(List<Evidence> rows) {
    List<List<Cell>> lines = new ArrayList<>();
    for (int number = 0; number < rows.size(); number++) {
      for (PricedUsage.Component part :
          rows.get(number).explanation().map(PricedUsage::components).orElse(List.of())) {
        lines.add(rate(number + 1L, part));
      }
    }
    return new ReportTable("What they were priced with", RATES, lines, Optional.empty());
  }

  private static List<Cell> rate(long number, PricedUsage.Component part) {
    PriceRow price = part.row();
    return List.of(
        new Count(number),
        new Text(part.measure().id()),
        new Count(part.count()),
        new Text(price.price().perMillion().toPlainString() + " " + price.currency()),
        new Text(part.amount().toString()),
        new Text(price.effectiveFrom().map(Object::toString).orElse("always")),
        new Text(price.source()));
  }

  /// Such as `100.00 EUR at 1.0821, the rate of 2026-03-02 (a bank), counts as 108.21 USD`.
  public static Optional<String> conversion(Evidence row) {
    return row.conversion()
        .map(
            of ->
                "%s at %s, the rate of %s (%s), counts as %s"
                    .formatted(
                        of.original(),
                        of.quote().rate().toPlainString(),
                        of.quote().date(),
                        of.quote().source(),
                        of.converted()));
  }
}

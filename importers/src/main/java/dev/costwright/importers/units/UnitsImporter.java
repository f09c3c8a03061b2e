package dev.costwright.importers.units;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;

/// A sheet of usage that is no token, one row for each day or month, product and unit: seats of a
/// plan, GPU hours, stored gigabytes, searches, images, minutes of speech.
///
/// Columns, in any order: `day` (a day, or a month such as `2026-08`, whose units count on its
/// first day), `seller`, `product` (a model in the price book), `unit`, `quantity`; optional
/// `project`, `team`, `feature`, `environment`, `region`, `tier`. Units and what they become:
/// `seats`; `gpu_hours` and `gpu_seconds`, in seconds; `gb_days` (10⁹ bytes for 24 hours),
/// `gb_hours` and `byte_hours`, in byte hours; `hours`, `minutes` and `seconds`, in seconds;
/// `searches`, `images`, `characters`, `sessions`. A quantity may have decimals where that leaves
/// whole units.
///
/// A row is metered usage: it costs what the price book says of the seller, product and unit.
/// Skipped: other columns. Source: our own sheet; checked 2026-11-23.
public final class UnitsImporter implements Importer {
  private static final Format FORMAT =
      new Format("units-usage", "Usage of seats, GPU hours and other units (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Header.of(source).has("day", "seller", "product", "unit", "quantity")
        ? new Recognition.Claimed("header has day, seller, product, unit and quantity")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Table table = Table.of(source);
    UnitsRow reader = new UnitsRow(table.header(), options.account());
    table.forEachRow(sink, row -> reader.read(row, sink));
  }
}

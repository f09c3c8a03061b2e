package dev.costwright.importers.metrics;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;

/// A sheet of monthly figures: `month,feature,plan,tenant,mau,revenue,currency` and further
/// columns, each a unit of value under its own name (`resolved_tickets`).
///
/// Columns, in any order: `month` (`2026-08`, `2026-08-01`, `202608` or `Aug 2026`) and at least
/// one of `mau` and `revenue`; `feature`, `plan` and `tenant` narrow the figure, blank or missing
/// means all. `revenue` needs `currency` (ISO code). A further column counts when the first value
/// in it is a number. A blank cell gives no metric: it is not zero.
///
/// Skipped: further columns of text.
///
/// Source: our own layout; checked 2026-11-22.
public final class MetricsImporter implements Importer {
  private static final Format FORMAT =
      new Format("analytics-metrics", "Monthly users, revenue and units of value (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    Header header = Header.of(source);
    return header.has("month") && (header.has("mau") || header.has("revenue"))
        ? new Recognition.Claimed("header has month and mau or revenue")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Table.read(source, sink, header -> new MetricsRow(header)::read);
  }
}

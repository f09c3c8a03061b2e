package dev.costwright.importers.invoice;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;

/// A list of invoice lines: `invoice_number,seller,date_of_issue,period_start,period_end,
/// description,quantity,unit_price,amount,currency`, in any order.
///
/// Also understood: `invoice` or `invoice_id`; `provider` or `vendor`; `issued`, `invoice_date` or
/// `issue_date`; `from` and `to`; `line_item` or `item`; `qty`. Days are `2026-01-31`. Lines are
/// numbered in the order in which an invoice's lines stand. Period, quantity and unit price may be
/// blank or missing. Skipped: further columns.
///
/// Source: our own layout; checked 2026-11-23.
public final class InvoiceTableImporter implements Importer {
  static final String ID = "invoices-csv";
  private static final Format FORMAT = new Format(ID, "List of invoice lines (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    Header header = Header.of(source);
    return InvoiceRow.fits(header)
        ? new Recognition.Claimed("header has invoice number, date, description and amount")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Table.read(source, sink, header -> new InvoiceRow(header)::read);
  }
}

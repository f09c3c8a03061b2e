package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.model.usage.InvoiceLine;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// A column of a preview of invoice lines.
record InvoiceColumn(String id, Function<InvoiceLine, CellValue> value) {
  private static final List<InvoiceColumn> ALL =
      List.of(
          new InvoiceColumn("invoice", line -> new CellValue.Text(line.invoice())),
          new InvoiceColumn("seller", line -> new CellValue.Text(line.seller())),
          new InvoiceColumn("issued", line -> new CellValue.Text(line.issued().toString())),
          new InvoiceColumn("description", line -> new CellValue.Text(line.description())),
          new InvoiceColumn(
              "chargeKind",
              line ->
                  new CellValue.Text(
                      line.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))),
          new InvoiceColumn("charge", line -> FactColumn.figure(line.amount().toDecimal())),
          new InvoiceColumn(
              "currency", line -> new CellValue.Text(line.amount().currency().getCurrencyCode())));

  CellValue cell(InvoiceLine line) {
    return value.apply(line);
  }

  static List<InvoiceColumn> all() {
    return ALL;
  }
}

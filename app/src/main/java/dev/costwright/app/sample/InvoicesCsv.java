package dev.costwright.app.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All invoice lines as the company's accounting exports them.
final class InvoicesCsv {
  static final String NAME = "invoices/invoices.csv";

  private static final List<String> COLUMNS =
      List.of(
          "invoice_number",
          "seller",
          "date_of_issue",
          "date_due",
          "period_start",
          "period_end",
          "description",
          "quantity",
          "unit_price",
          "amount",
          "currency");

  private InvoicesCsv() {}

  static String text(List<Invoice> invoices) {
    Csv csv = new Csv(COLUMNS);
    for (Invoice invoice : invoices) {
      invoice.lines().forEach(line -> csv.row(cells(invoice, line)));
      if (invoice.balance().signum() > 0) {
        csv.row(cells(invoice, appliedBalance(invoice)));
      }
    }
    return csv.text();
  }

  private static Invoice.Line appliedBalance(Invoice invoice) {
    Span period = invoice.lines().getFirst().period();
    return new Invoice.Line("Applied balance", period, invoice.balance().negate());
  }

  private static Map<String, String> cells(Invoice invoice, Invoice.Line line) {
    Map<String, String> cells = new HashMap<>();
    cells.put("invoice_number", invoice.number());
    cells.put("seller", invoice.seller().id());
    cells.put("date_of_issue", invoice.issued().toString());
    cells.put("date_due", InvoiceText.due(invoice).toString());
    cells.put("period_start", line.period().from().toString());
    cells.put("period_end", line.period().to().toString());
    cells.put("description", line.description());
    cells.put("quantity", "1");
    cells.put("unit_price", line.amount().toPlainString());
    cells.put("amount", line.amount().toPlainString());
    cells.put("currency", "USD");
    return cells;
  }
}

package dev.costwright.importers.fuzz;

import java.util.List;

/// Bytes as the text of an invoice.
public final class InvoiceTarget {
  private InvoiceTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Reading.as(List.of("invoices-stripe"), bytes);
  }
}

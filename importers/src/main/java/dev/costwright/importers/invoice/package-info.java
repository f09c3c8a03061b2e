/// Invoices and receipts as PDF, as text and as a table. Entry types: {@link
/// dev.costwright.importers.invoice.StripeInvoiceImporter} and {@link
/// dev.costwright.importers.invoice.InvoiceTableImporter}.
@NullMarked
package dev.costwright.importers.invoice;

import org.jspecify.annotations.NullMarked;

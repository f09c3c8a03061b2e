package dev.costwright.importers.invoice;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;

/// Invoices and receipts that OpenAI, Anthropic and others send through Stripe: the PDF, or the
/// text that any program extracted from it, whatever its line breaks.
///
/// Read are number, day of issue (of a receipt: of payment), seller, currency and every line with
/// its period, quantity, unit price and amount; tax, discounts and balances set off become lines
/// of their own. Amounts are net: tax that a line includes is taken out. Lines are checked
/// against the printed subtotal, total and amount due. English only. At most 2 MB of text.
///
/// Source: invoices and receipts of 2024 to 2026; checked 2026-11-23.
public final class StripeInvoiceImporter implements Importer {
  private static final Format FORMAT =
      new Format("invoices-stripe", "Invoice or receipt in the Stripe layout (PDF or text)");

  static final int LONGEST_TEXT = 2 << 20;

  private static final Pattern NUMBER = Pattern.compile("Invoice\\s+number[\\s\\x00]");
  private static final Pattern DAY = Pattern.compile("Date\\s+(?:of\\s+issue|paid)[\\s\\x00]");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    if (PdfText.isPdf(source.headBytes())) {
      return new Recognition.Claimed("a PDF document");
    }
    return isInvoice(source.head())
        ? new Recognition.Claimed("says Invoice number and Date of issue or paid")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    String text = PdfText.isPdf(source.headBytes()) ? PdfText.of(source) : text(source);
    if (!isInvoice(text)) {
      throw unknown(source.name());
    }
    new StripeInvoice(source.name(), text, sink).read();
  }

  private static boolean isInvoice(String text) {
    return NUMBER.matcher(text).find() && DAY.matcher(text).find();
  }

  private static InputException unknown(String file) {
    return new InputException(
        "%s is no invoice of a layout that Costwright knows: expected \"Invoice number\" and \"Date of issue\" or \"Date paid\" in it, found no such words. Write the lines of other invoices into a list (format %s)."
            .formatted(file, InvoiceTableImporter.ID));
  }

  private static String text(SourceFile source) {
    char[] chunk = new char[8_192];
    StringBuilder text = new StringBuilder();
    try (Reader reader = source.text()) {
      for (int length = reader.read(chunk); length >= 0; length = reader.read(chunk)) {
        text.append(chunk, 0, length);
        if (text.length() > LONGEST_TEXT) {
          throw tooLong(source.name());
        }
      }
      return text.toString();
    } catch (IOException broken) {
      throw new InputException(
          "Cannot read %s: %s. Copy or download the file again."
              .formatted(source.name(), broken.getMessage()),
          broken);
    }
  }

  static InputException tooLong(String file) {
    return new InputException(
        "Expected an invoice of at most %d MB of text, found more in %s. Split the file, one invoice each."
            .formatted(LONGEST_TEXT >> 20, file));
  }
}

package dev.costwright.importers.invoice;

import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Extracts text from left to right and top to bottom; gives up on documents made to keep it busy.
final class BoundedStripper extends PDFTextStripper {
  private final String file;
  private final long endNanos;
  private int glyphs;

  BoundedStripper(String file, Duration longest) {
    this.file = file;
    this.endNanos = System.nanoTime() + longest.toNanos();
    setSortByPosition(true);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (System.nanoTime() - endNanos > 0) {
      throw new InputException(
          "%s takes too long to read. Import the invoice's text instead.".formatted(file));
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++glyphs > StripeInvoiceImporter.LONGEST_TEXT) {
      throw StripeInvoiceImporter.tooLong(file);
    }
    super.processTextPosition(text);
  }
}

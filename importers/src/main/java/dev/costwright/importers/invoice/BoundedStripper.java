package dev.costwright.importers.invoice;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Extracts text from left to right and top to bottom; gives up on documents made to keep it busy.
final class BoundedStripper extends PDFTextStripper {
  private final String file;
  private final Deadline deadline;
  private int glyphs;

  BoundedStripper(String file, Deadline deadline) {
    this.file = file;
    this.deadline = deadline;
    setSortByPosition(true);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    deadline.step();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    deadline.step();
    if (++glyphs > StripeInvoiceImporter.LONGEST_TEXT) {
      throw StripeInvoiceImporter.tooLong(file);
    }
    super.processTextPosition(text);
  }
}

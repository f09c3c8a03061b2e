package dev.costwright.importers.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.importers.Collected;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.usage.InvoiceLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoicePdfTest {
  private static final Path LINES = Path.of("src/test/resources/invoices-stripe/lines.txt");

  @TempDir Path temp;

  @Test
  void readsThePdfAsItsText() throws IOException {
    Path pdf = temp.resolve("invoice.pdf");
    try (PDDocument document = document(Files.readAllLines(LINES))) {
      document.save(pdf.toFile());
    }
    assertThat(amounts(pdf)).isEqualTo(amounts(LINES)).hasSize(2);
  }

  @Test
  void refusesALockedPdf() throws IOException {
    Path pdf = temp.resolve("locked.pdf");
    try (PDDocument document = document(List.of("secret"))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(pdf.toFile());
    }
    assertRefused(pdf, "locked.pdf is locked with a password");
  }

  @Test
  void refusesAPdfWithoutText() throws IOException {
    Path pdf = temp.resolve("scan.pdf");
    try (PDDocument document = document(List.of())) {
      document.save(pdf.toFile());
    }
    assertRefused(pdf, "scan.pdf holds pictures but no text");
  }

  @Test
  void saysThatALetterIsNoInvoiceInsteadOfMissingItsIssuer() throws IOException {
    Path pdf = temp.resolve("letter.pdf");
    try (PDDocument document = document(List.of("Dear customer,", "thank you for $3.00."))) {
      document.save(pdf.toFile());
    }
    assertRefused(
        pdf,
        "letter.pdf is no invoice of a layout that Costwright knows: expected \"Invoice number\""
            + " and \"Date of issue\" or \"Date paid\" in it, found no such words. Write the lines"
            + " of other invoices into a list (format invoices-csv).");
  }

  @Test
  void refusesATruncatedPdf() throws IOException {
    Path pdf = temp.resolve("cut.pdf");
    try (PDDocument document = document(Files.readAllLines(LINES))) {
      document.save(pdf.toFile());
    }
    Files.write(pdf, Arrays.copyOf(Files.readAllBytes(pdf), 40));
    assertRefused(pdf, "cut.pdf");
  }

  @Test
  void refusesALineOfTenMegabytes() throws IOException {
    Path text = temp.resolve("long.txt");
    Files.writeString(text, "Invoice number X Date of issue " + "1 $1.00 ".repeat(1_300_000));
    assertRefused(text, "at most 2 MB of text");
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> amounts(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  private static List<String> amounts(Path file) {
    return Collected.of(new StripeInvoiceImporter(), SourceFile.of(file)).invoiceLines().stream()
        .map(InvoiceLine::amount)
        .map(Object::toString)
        .toList();
  }

  private static PDDocument document(List<String> lines) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
      content.newLineAtOffset(40, 750);
      for (String line : lines) {
        content.showText(line);
        content.newLineAtOffset(0, -14);
      }
      content.endText();
    }
    return document;
  }
}

package dev.costwright.importers.invoice;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// The text of a PDF, within limits: 20 MB of file, 100 pages, 256 MB unpacked, 2 MB of text, 20
/// seconds.
final class PdfText {
  private static final int LARGEST_FILE = 20 << 20;
  private static final int MOST_PAGES = 100;
  private static final long MOST_UNPACKED = 256L << 20;

  private PdfText() {}

  static boolean isPdf(byte[] head) {
    return new String(head, 0, Math.min(5, head.length), StandardCharsets.ISO_8859_1)
        .equals("%PDF-");
  }

  /// @throws InputException when it is damaged, locked, too large, or holds pictures only
  static String of(SourceFile source) {
    Deadline deadline = Deadline.of(source.name());
    TimedBytes bytes = new TimedBytes(bytes(source), deadline);
    try (PDDocument document =
        Loader.loadPDF(
            bytes,
            "",
            null,
            null,
            MemoryUsageSetting.setupMainMemoryOnly(MOST_UNPACKED).streamCache)) {
      return text(source.name(), document, deadline);
    } catch (InvalidPasswordException locked) {
      throw new InputException(
          "%s is locked with a password. Save it without one, and import that file."
              .formatted(source.name()),
          locked);
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | IndexOutOfBoundsException damaged) {
      throw new InputException(
          "%s cannot be read as a PDF: %s. Download it again, or import its text."
              .formatted(source.name(), damaged.getMessage()),
          damaged);
    }
  }

  private static String text(String file, PDDocument document, Deadline deadline)
      throws IOException {
    if (document.getNumberOfPages() > MOST_PAGES) {
      throw new InputException(
          "Expected an invoice of at most %d pages, found %d in %s. Split the file, one invoice each."
              .formatted(MOST_PAGES, document.getNumberOfPages(), file));
    }
    String text = new BoundedStripper(file, deadline).getText(document);
    if (text.isBlank()) {
      throw new InputException(
          "%s holds pictures but no text. Download the invoice from the seller, or import its text."
              .formatted(file));
    }
    return text;
  }

  private static byte[] bytes(SourceFile source) {
    try (InputStream content = source.open()) {
      byte[] bytes = content.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        throw new InputException(
            "Expected a PDF of at most %d MB, found more in %s. Import the invoice's text instead."
                .formatted(LARGEST_FILE >> 20, source.name()));
      }
      return bytes;
    } catch (IOException broken) {
      throw new InputException(
          "Cannot read %s: %s. Copy or download the file again."
              .formatted(source.name(), broken.getMessage()),
          broken);
    }
  }
}

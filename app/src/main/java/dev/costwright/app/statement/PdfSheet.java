package dev.costwright.app.statement;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Pages of A4 that are filled from the top; a line that does not fit begins a new page. Lengths
/// are points.
final class PdfSheet implements AutoCloseable {
  static final float LEFT = 48;
  static final float RIGHT = PDRectangle.A4.getWidth() - 48;
  static final Color INK = new Color(0x1B1F24);
  static final Color QUIET = new Color(0x5B6470);
  private static final Color HAIRLINE = new Color(0xD5DAE0);
  private static final float TOP = PDRectangle.A4.getHeight() - 56;
  private static final float BOTTOM = 64;
  private static final float FOOT = 36;
  private static final String FONTS = "/dev/costwright/app/uikit/";
  private static final String ELLIPSIS = "…";

  private final PDDocument document = new PDDocument();
  private final PDType0Font regular;
  private final PDType0Font bold;
  private final List<PDPage> pages = new ArrayList<>();
  private Optional<PDPageContentStream> open = Optional.empty();
  private float y;

  PdfSheet() throws IOException {
    regular = font("CostwrightSans-Regular.ttf");
    bold = font("CostwrightSans-Bold.ttf");
    // no clock in the file: equal statements are equal files
    document.setDocumentId(0L);
  }

  private PDType0Font font(String name) throws IOException {
    try (InputStream font = PdfSheet.class.getResourceAsStream(FONTS + name)) {
      return PDType0Font.load(document, Objects.requireNonNull(font));
    }
  }

  void title(String text) {
    document.getDocumentInformation().setTitle(text);
    document.getDocumentInformation().setProducer("Costwright");
  }

  void newPage() throws IOException {
    end();
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    open = Optional.of(new PDPageContentStream(document, page));
    y = TOP;
  }

  /// How text is written.
  record Style(float size, boolean isBold, Color colour) {
    static final Style PLAIN = new Style(9, false, INK);
    static final Style STRONG = new Style(9, true, INK);
    static final Style NOTE = new Style(8, false, QUIET);
    static final Style HEAD = new Style(8, true, QUIET);
    static final Style TITLE = new Style(20, true, INK);
    static final Style SECTION = new Style(11, true, INK);
  }

  /// Whether so much fits below; if not a new page is begun.
  ///
  /// @return whether one was
  boolean need(float height) throws IOException {
    if (y - height >= BOTTOM) {
      return false;
    }
    newPage();
    return true;
  }

  void down(float height) {
    y -= height;
  }

  void left(String text, float x, float width, Style style) throws IOException {
    write(fitted(text, width, style), x, y, style);
  }

  void right(String text, float x, Style style) throws IOException {
    String shown = writable(text, style);
    write(shown, x - width(shown, style), y, style);
  }

  void rule() throws IOException {
    PDPageContentStream stream = stream();
    stream.setStrokingColor(HAIRLINE);
    stream.setLineWidth(0.6f);
    stream.moveTo(LEFT, y + 4);
    stream.lineTo(RIGHT, y + 4);
    stream.stroke();
  }

  /// Text over as many lines as it takes.
  void paragraph(String text, Style style) throws IOException {
    StringBuilder line = new StringBuilder();
    for (String word : writable(text, style).split(" ")) {
      if (!line.isEmpty() && width(line + " " + word, style) > RIGHT - LEFT) {
        paragraphLine(line.toString(), style);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    paragraphLine(line.toString(), style);
  }

  private void paragraphLine(String line, Style style) throws IOException {
    var _ = need(style.size());
    left(line, LEFT, RIGHT - LEFT, style);
    down(style.size() + 4);
  }

  /// Writes the foot of every page, then the file.
  void write(Path file, String foot) throws IOException {
    end();
    for (int page = 0; page < pages.size(); page++) {
      try (PDPageContentStream stream =
          new PDPageContentStream(document, pages.get(page), AppendMode.APPEND, true, true)) {
        open = Optional.of(stream);
        String number = "Page %d of %d".formatted(page + 1, pages.size());
        write(number, RIGHT - width(number, Style.NOTE), FOOT, Style.NOTE);
        write(fitted(foot, RIGHT - LEFT - 80, Style.NOTE), LEFT, FOOT, Style.NOTE);
        open = Optional.empty();
      }
    }
    document.save(file.toFile());
  }

  private void write(String text, float x, float at, Style style) throws IOException {
    PDPageContentStream stream = stream();
    stream.beginText();
    stream.setFont(font(style), style.size());
    stream.setNonStrokingColor(style.colour());
    stream.newLineAtOffset(x, at);
    stream.showText(text);
    stream.endText();
  }

  private PDPageContentStream stream() {
    return open.orElseThrow(() -> new IllegalStateException("Expected a page, found none"));
  }

  private PDType0Font font(Style style) {
    return style.isBold() ? bold : regular;
  }

  private String fitted(String text, float width, Style style) throws IOException {
    String whole = writable(text, style);
    if (width(whole, style) <= width) {
      return whole;
    }
    // sign by sign: a name may have tens of thousands of them
    float left = width - width(ELLIPSIS, style);
    int end = 0;
    for (int next = 0; left >= 0; next = whole.offsetByCodePoints(end, 1)) {
      end = next;
      left -= width(Character.toString(whole.codePointAt(end)), style);
    }
    return whole.substring(0, end) + ELLIPSIS;
  }

  private float width(String text, Style style) throws IOException {
    return font(style).getStringWidth(text) / 1000 * style.size();
  }

  /// What the font has no sign for is spelled out, as `U+6F22`; nothing is dropped.
  private String writable(String text, Style style) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (has(font(style), codePoint)) {
                shown.appendCodePoint(codePoint);
              } else {
                shown.append("U+%04X ".formatted(codePoint));
              }
            });
    return shown.toString();
  }

  private static boolean has(PDType0Font font, int codePoint) {
    try {
      return codePoint >= ' ' && font.encode(Character.toString(codePoint)).length > 0;
    } catch (IllegalArgumentException | IOException missing) {
      return false;
    }
  }

  private void end() throws IOException {
    if (open.isPresent()) {
      open.orElseThrow().close();
      open = Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    end();
    document.close();
  }
}

package dev.costwright.importers.known;

import dev.costwright.importers.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Plain text that its words name.
final class TextFormats {
  /// `gpt-5.5, cached input` and the like, with nothing before or behind.
  private static final Pattern LINE_ITEM =
      Pattern.compile(
          "([a-z][a-z ]* \\| )?[\\w.-]+( text| image| audio)?, "
              + "(input|cached input|cache writes|output)(, long context)?");

  private TextFormats() {}

  static Optional<String> name(SourceFile source) {
    String head = source.head();
    if (isOf(head, "Invoice") || isOf(head, "Receipt")) {
      return Optional.of("the text of an invoice or receipt");
    }
    if (isLineItems(head)) {
      return Optional.of("a list of OpenAI's line items without amounts");
    }
    return head.contains("[cost]") && head.contains("output =")
        ? Optional.of("a models.dev price entry")
        : Optional.empty();
  }

  private static boolean isOf(String head, String kind) {
    return head.contains(kind + " number")
        && (head.contains("Date of issue") || head.contains("Date paid"));
  }

  private static boolean isLineItems(String head) {
    List<String> lines = head.lines().filter(line -> !line.isBlank()).toList();
    long items = lines.stream().filter(line -> LINE_ITEM.matcher(line.strip()).matches()).count();
    return items > 0 && items * 2 > lines.size();
  }
}

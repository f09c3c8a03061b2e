package dev.costwright.importers.known;

import dev.costwright.importers.SourceFile;
import java.util.Optional;

/// Plain text that its words name.
final class TextFormats {
  private TextFormats() {}

  static Optional<String> name(SourceFile source) {
    String head = source.head();
    if (isOf(head, "Invoice") || isOf(head, "Receipt")) {
      return Optional.of("the text of an invoice or receipt");
    }
    return head.contains("[cost]") && head.contains("output =")
        ? Optional.of("a models.dev price entry")
        : Optional.empty();
  }

  private static boolean isOf(String head, String kind) {
    return head.contains(kind + " number")
        && (head.contains("Date of issue") || head.contains("Date paid"));
  }
}

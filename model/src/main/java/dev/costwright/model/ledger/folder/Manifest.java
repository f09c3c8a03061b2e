package dev.costwright.model.ledger.folder;

import dev.costwright.model.problem.LedgerException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the ledger's file must at least hold: written after everything else is on the disk.
///
/// @param ledgerId given at birth
/// @param schema version of the tables
/// @param length bytes that the file had; 0 while it is being closed
/// @param head hash of the last entry of the audit chain
public record Manifest(String ledgerId, int schema, long length, String head) {
  private static final String TITLE = "costwright ledger";
  private static final Pattern TEXT =
      Pattern.compile(
          TITLE
              + "\nid=(?<id>[0-9a-f-]{36})\nschema=(?<schema>\\d{1,9})"
              + "\nlength=(?<length>\\d{1,18})\nhead=(?<head>[0-9a-f]{64})\n");

  String text() {
    return "%s\nid=%s\nschema=%d\nlength=%d\nhead=%s\n"
        .formatted(TITLE, ledgerId, schema, length, head);
  }

  /// @throws LedgerException when it is not such a text
  static Manifest parse(String text) {
    Matcher lines = TEXT.matcher(text);
    if (!lines.matches()) {
      throw new LedgerException(
          "Expected a manifest with id, schema, length and head, found another text. Restore the"
              + " file \"manifest\" of the ledger's folder from a backup.");
    }
    return new Manifest(
        lines.group("id"),
        Integer.parseInt(lines.group("schema")),
        Long.parseLong(lines.group("length")),
        lines.group("head"));
  }
}

package dev.costwright.importers.json;

import dev.costwright.importers.cell.Cells;
import tools.jackson.core.JacksonException;

/// What a user is told of text that is no JSON, or not the JSON that was expected.
final class BrokenJson {
  private static final int SHOWN = 40;
  private static final String EXPORT_AGAIN = "Export the file again.";

  private BrokenJson() {}

  /// Shows only how the text starts: the rest may be a prompt, and prompts are nowhere kept.
  static void report(Cells cells, String found, String message) {
    report(cells, "", found, message);
  }

  static void report(Cells cells, String place, String found, String message) {
    String start = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
    cells.reject(place, start, "a JSON object", message, EXPORT_AGAIN);
  }

  /// Jackson's own words, first sentence only, and where: the rest names Java classes and
  /// features.
  static String reason(JacksonException bad) {
    String words = bad.getOriginalMessage().lines().findFirst().orElse("unknown");
    int aside = words.indexOf(" (start marker");
    String plain = aside < 0 ? words : words.substring(0, aside);
    String where =
        bad.getLocation() == null
            ? ""
            : " (at character %d of the line)".formatted(bad.getLocation().getColumnNr());
    return (plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain) + where + ".";
  }
}

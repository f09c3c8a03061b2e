package dev.costwright.app.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Collects the text of a CSV file: RFC 4180 quoting, line feeds, no byte order mark.
final class Csv {
  private final List<String> header;
  private final StringBuilder text = new StringBuilder();

  Csv(List<String> header) {
    this.header = List.copyOf(header);
    line(this.header);
  }

  /// A row whose columns go by name; columns that the file has and the row lacks stay blank,
  /// those that the file lacks are left out.
  void row(Map<String, String> cells) {
    line(header.stream().map(column -> cells.getOrDefault(column, "")).toList());
  }

  String text() {
    return text.toString();
  }

  private void line(List<String> cells) {
    text.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(","))).append('\n');
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}

package dev.costwright.app.uikit;

import dev.costwright.model.text.SpreadsheetText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The content of a table, free of any control: what is copied and exported.
///
/// @param name of the table: title of exports
/// @param header column names
/// @param rows one value per column
/// @param total the last row, where the table has one
public record TableData(
    String name, List<String> header, List<List<CellValue>> rows, Optional<List<CellValue>> total) {
  public TableData {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// Rows with the total at the end.
  public List<List<CellValue>> allRows() {
    return Stream.concat(rows.stream(), total.stream()).toList();
  }

  /// Tab-separated with header: what a spreadsheet takes from the clipboard. Figures stand as they
  /// are shown, text as in {@link #toCsv()}.
  public String toTsv() {
    return lines("\t", "\n", value -> oneLine(tsvText(value)));
  }

  /// RFC 4180 with header and total. Text that a spreadsheet would run as a formula is preceded by
  /// an apostrophe; numbers stay as they are.
  public String toCsv() {
    return lines(",", "\r\n", value -> quoted(csvText(value)));
  }

  private String lines(String separator, String end, Function<CellValue, String> write) {
    Stream<List<CellValue>> head =
        Stream.of(header.stream().<CellValue>map(CellValue.Text::new).toList());
    return Stream.concat(head, allRows().stream())
        .map(row -> row.stream().map(write).collect(Collectors.joining(separator)))
        .collect(Collectors.joining(end, "", end));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }

  private static String tsvText(CellValue value) {
    return value instanceof CellValue.Text ? csvText(value) : value.shown();
  }

  private static String csvText(CellValue value) {
    return value instanceof CellValue.Text ? SpreadsheetText.written(value.plain()) : value.plain();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}

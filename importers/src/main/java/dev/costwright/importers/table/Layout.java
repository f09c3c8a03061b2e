package dev.costwright.importers.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.costwright.importers.SourceFile;
import java.util.List;

/// Where a table's header stands and what separates its cells, told by the file's first lines.
///
/// @param headerLine counted from 1
record Layout(Header header, char delimiter, int headerLine) {
  private static final String DELIMITERS = ",;\t|";

  /// Without columns when the header does not end within the file's first 64 kB.
  static Layout of(SourceFile source) {
    return source.seen(Layout.class, Layout::read);
  }

  private static Layout read(SourceFile source) {
    String[] lines = source.head().split("\r\n|\n|\r", 12);
    int at = 0;
    char delimiter = 0;
    while (at < lines.length - 1 && isPreamble(lines[at])) {
      delimiter = lines[at].startsWith("sep=") ? lines[at].charAt(4) : delimiter;
      at++;
    }
    if (at == lines.length - 1 && source.headBytes().length == SourceFile.HEAD_BYTES) {
      return new Layout(new Header(source.name(), List.of()), ',', at + 1);
    }
    char separator = delimiter == 0 ? delimiterOf(lines[at]) : delimiter;
    return new Layout(new Header(source.name(), cells(lines[at], separator)), separator, at + 1);
  }

  /// Blank lines, and the line by which spreadsheets name their delimiter.
  private static boolean isPreamble(String line) {
    return line.isBlank() || line.matches("sep=.");
  }

  private static char delimiterOf(String line) {
    char best = ',';
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char candidate = DELIMITERS.charAt(i);
      best = count(line, candidate) > count(line, best) ? candidate : best;
    }
    return best;
  }

  private static int count(String line, char delimiter) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      count += !quoted && line.charAt(i) == delimiter ? 1 : 0;
    }
    return count;
  }

  private static List<String> cells(String line, char delimiter) {
    if (line.isBlank()) {
      return List.of();
    }
    try {
      CsvRecord header = Table.parser(delimiter).ofSingleCsvRecord(Table.limits(), line);
      return header.getFields();
    } catch (CsvParseException noTable) {
      return List.of();
    }
  }
}

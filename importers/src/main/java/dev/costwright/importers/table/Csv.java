package dev.costwright.importers.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.costwright.model.text.SpreadsheetText;

/// The texts of one parsed record.
///
/// @param linesBefore lines of the file before the text that the parser was given
record Csv(CsvRecord record, long linesBefore) implements Row.Texts {
  @Override
  public String raw(Column column) {
    return column.index() < 0 || column.index() >= size()
        ? ""
        : SpreadsheetText.read(record.getField(column.index()));
  }

  @Override
  public String place(Column column) {
    return column.name();
  }

  long line() {
    return linesBefore + record.getStartingLineNumber();
  }

  /// The line behind its last one. Looks at every character: ask where it is needed only.
  long lineBehind() {
    return line() + 1 + record.getFields().stream().mapToInt(Csv::lineEnds).sum();
  }

  private static int lineEnds(String cell) {
    int ends = 0;
    for (int at = 0; at < cell.length(); at++) {
      char unit = cell.charAt(at);
      boolean isPair = unit == '\r' && at + 1 < cell.length() && cell.charAt(at + 1) == '\n';
      ends += unit == '\n' || (unit == '\r' && !isPair) ? 1 : 0;
    }
    return ends;
  }

  int size() {
    return record.getFieldCount();
  }

  /// Whether all cells are blank from this column position on.
  boolean isBlankFrom(int index) {
    for (int i = index; i < size(); i++) {
      if (!record.getField(i).isBlank()) {
        return false;
      }
    }
    return true;
  }
}

package dev.costwright.importers.table;

import de.siegmar.fastcsv.reader.CsvRecord;

/// The texts of one parsed record.
record Csv(CsvRecord record) implements Row.Texts {
  @Override
  public String raw(Column column) {
    return column.index() < 0 || column.index() >= size() ? "" : record.getField(column.index());
  }

  @Override
  public String place(Column column) {
    return column.name();
  }

  long line() {
    return record.getStartingLineNumber();
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

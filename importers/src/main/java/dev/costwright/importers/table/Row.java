package dev.costwright.importers.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.costwright.importers.EntrySink;
import dev.costwright.importers.cell.Cells;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;

/// One row of a table, valid until the next one. What is wrong with its cells is remembered and
/// reported by the table: check {@link #isGood()} before using a row.
public final class Row {
  private final Cells cells;
  private final CsvRecord record;

  Row(Cells cells, CsvRecord record) {
    this.cells = cells;
    this.record = record;
    cells.startRow(record.getStartingLineNumber());
  }

  /// Where the row starts in the file, counted from 1.
  public long line() {
    return cells.line();
  }

  public boolean isGood() {
    return cells.isGood();
  }

  public boolean isBlank(Column column) {
    return raw(column).isBlank();
  }

  /// Whether all cells are blank from this column position on.
  boolean isBlankFrom(int index) {
    for (int i = index; i < record.getFieldCount(); i++) {
      if (!record.getField(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  void report(EntrySink sink) {
    cells.report(sink);
  }

  int size() {
    return record.getFieldCount();
  }

  /// The cell without surrounding blanks; empty when it or its column is absent.
  public String text(Column column) {
    return cells.text(column.name(), raw(column));
  }

  /// See {@link Cells#count(String, String)}.
  public long count(Column column) {
    return cells.count(column.name(), raw(column));
  }

  /// See {@link Cells#neededCount(String, String)}.
  public long neededCount(Column column) {
    return cells.neededCount(column.name(), raw(column));
  }

  /// See {@link Cells#picos(String, String)}.
  public long picos(Column column) {
    return cells.picos(column.name(), raw(column));
  }

  /// See {@link Cells#decimal(String, String)}.
  public Optional<BigDecimal> decimal(Column column) {
    return cells.decimal(column.name(), raw(column));
  }

  /// See {@link Cells#millis(String, String, ZoneId)}: blank and bad cells make the row unusable.
  public long neededMillis(Column column, ZoneId zone) {
    return cells.neededMillis(column.name(), raw(column), zone);
  }

  /// Sets the row aside.
  public void reject(Column column, String expected, String message, String fix) {
    cells.reject(column.name(), raw(column), expected, message, fix);
  }

  /// Keeps the row, but says that it deserves a look.
  public void doubt(Column column, String expected, String message, String fix) {
    cells.doubt(column.name(), raw(column), expected, message, fix);
  }

  private String raw(Column column) {
    return column.index() < 0 || column.index() >= record.getFieldCount()
        ? ""
        : record.getField(column.index());
  }
}

package dev.costwright.importers.table;

import dev.costwright.importers.cell.Cells;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;

/// One row of a table, valid until the next one. What is wrong with its cells is remembered and
/// reported by the reader: check {@link #isGood()} before using a row.
///
/// The row's texts may come from anywhere: the API gives as JSON what the same seller's exports
/// give as tables.
public final class Row {
  private final Cells cells;
  private final Texts texts;

  /// The texts of one row, and what they are called where they stand.
  public interface Texts {
    /// Blank when the row has no such cell.
    String raw(Column column);

    /// The column's name for problems.
    String place(Column column);
  }

  /// @param cells in which the row has been started
  public Row(Cells cells, Texts texts) {
    this.cells = cells;
    this.texts = texts;
  }

  /// This row, in which cells that say `word` are blank.
  public Row withBlank(String word) {
    return new Row(
        cells,
        new Texts() {
          @Override
          public String raw(Column column) {
            String raw = texts.raw(column);
            return raw.strip().equals(word) ? "" : raw;
          }

          @Override
          public String place(Column column) {
            return texts.place(column);
          }
        });
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

  /// The cell without surrounding blanks; empty when it or its column is absent.
  public String text(Column column) {
    return cells.text(texts.place(column), raw(column));
  }

  /// See {@link Cells#count(String, String)}.
  public long count(Column column) {
    return cells.count(texts.place(column), raw(column));
  }

  /// See {@link Cells#neededCount(String, String)}.
  public long neededCount(Column column) {
    return cells.neededCount(texts.place(column), raw(column));
  }

  /// See {@link Cells#picos(String, String)}.
  public long picos(Column column) {
    return cells.picos(texts.place(column), raw(column));
  }

  /// See {@link Cells#picosOfCents(String, String)}.
  public long picosOfCents(Column column) {
    return cells.picosOfCents(texts.place(column), raw(column));
  }

  /// See {@link Cells#decimal(String, String)}.
  public Optional<BigDecimal> decimal(Column column) {
    return cells.decimal(texts.place(column), raw(column));
  }

  /// See {@link Cells#millis(String, String, ZoneId)}: blank and bad cells make the row unusable.
  public long neededMillis(Column column, ZoneId zone) {
    return cells.neededMillis(texts.place(column), raw(column), zone);
  }

  /// As {@link #neededMillis(Column, ZoneId)}, of a cell that means `text`.
  public long neededMillis(Column column, String text, ZoneId zone) {
    return cells.neededMillis(texts.place(column), text, zone);
  }

  /// Sets the row aside.
  public void reject(Column column, String expected, String message, String fix) {
    cells.reject(texts.place(column), raw(column), expected, message, fix);
  }

  /// Keeps the row, but says that it deserves a look.
  public void doubt(Column column, String expected, String message, String fix) {
    cells.doubt(texts.place(column), raw(column), expected, message, fix);
  }

  /// The cell as it stands in the file; blank when it or its column is absent.
  public String raw(Column column) {
    return texts.raw(column);
  }

  /// Where the row's problems go.
  public Cells cells() {
    return cells;
  }
}

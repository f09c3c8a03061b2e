package dev.costwright.importers.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.costwright.importers.EntrySink;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.cell.Cells;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/// A file of rows and columns, read row by row in constant memory.
///
/// Encoding, delimiter and the header's line are told by the content. Rows without any value are
/// passed over. A row with another number of cells than the header, or whose quotes do not match,
/// becomes a problem; the rows around it are kept. Limits: a cell of 1 MB, a row of 4 MB, 4,096
/// columns.
public final class Table {
  private static final int LONGEST_CELL = 1 << 20;
  private static final int LONGEST_ROW = 4 << 20;
  private static final int MOST_COLUMNS = 4096;

  /// Reading starts again behind a row that the parser cannot get over; not for ever.
  private static final int MOST_RESTARTS = 100;

  private static final int END = -1;

  private final SourceFile source;
  private final Layout layout;

  private Table(SourceFile source, Layout layout) {
    this.source = source;
    this.layout = layout;
  }

  /// @throws InputException when the file has no header
  public static Table of(SourceFile source) {
    Layout layout = Layout.of(source);
    if (layout.header().names().isEmpty()) {
      throw new InputException(
          "%s has no header: expected column names in its first line, found none. Export it again."
              .formatted(source.name()));
    }
    return new Table(source, layout);
  }

  public Header header() {
    return layout.header();
  }

  /// Gives every row to `reader`, and what is wrong with it to `sink`.
  public void forEachRow(EntrySink sink, Consumer<Row> reader) {
    int skip = layout.headerLine();
    for (int restart = 0; skip != END; restart++) {
      skip = readFrom(skip, sink, restart == MOST_RESTARTS ? row -> {} : reader);
      if (restart == MOST_RESTARTS && skip != END) {
        damaged(sink, skip + 1, "The rest of the file was not read: too many rows are damaged.");
        return;
      }
    }
  }

  /// @return the number of lines to skip when starting again, or {@link #END}
  private int readFrom(int skip, EntrySink sink, Consumer<Row> reader) {
    Cells cells = new Cells(source.name());
    Optional<CsvRecord> last = Optional.empty();
    try (CsvReader<CsvRecord> csv = parser(layout.delimiter()).build(limits(), source.text())) {
      csv.skipLines(skip);
      CloseableIterator<CsvRecord> records = csv.iterator();
      while (records.hasNext()) {
        CsvRecord record = records.next();
        read(new Csv(record), cells, sink, reader);
        last = Optional.of(record);
      }
      return END;
    } catch (CsvParseException broken) {
      long next = lineAfter(last, skip);
      damaged(sink, next, "The row's quotes do not match, or it is longer than 4 MB.");
      return Math.toIntExact(next);
    } catch (IOException | UncheckedIOException broken) {
      return unreadable(sink, skip, lineAfter(last, skip), broken);
    }
  }

  /// What was read before a broken archive or disk gave up is kept.
  private int unreadable(EntrySink sink, int skip, long next, Exception broken) {
    if (next == skip + 1L) {
      throw new InputException(
          "Cannot read %s: %s. Copy or download the file again."
              .formatted(source.name(), broken.getMessage()),
          broken);
    }
    damaged(sink, next, "The file cannot be read from here on: " + broken.getMessage() + ".");
    return END;
  }

  private void read(Csv record, Cells cells, EntrySink sink, Consumer<Row> reader) {
    if (record.isBlankFrom(0)) {
      return;
    }
    cells.startRow(record.line());
    int columns = layout.header().names().size();
    if (record.size() < columns || !record.isBlankFrom(columns)) {
      cells.reject(
          "",
          "",
          columns + " cells, as the header has",
          "The row has " + record.size() + " cells.",
          "Look for a cut-off line or an unquoted delimiter.");
    } else {
      reader.accept(new Row(cells, record));
    }
    cells.report(sink);
  }

  private void damaged(EntrySink sink, long line, String message) {
    Cells cells = new Cells(source.name());
    cells.startRow(line);
    cells.reject("", "", "a row of delimited cells", message, "Export the file again.");
    cells.report(sink);
  }

  private static long lineAfter(Optional<CsvRecord> last, int skipped) {
    return last.map(record -> record.getStartingLineNumber() + linesOf(record))
        .orElse(skipped + 1L);
  }

  private static int linesOf(CsvRecord record) {
    int lines = 1;
    for (String cell : record.getFields()) {
      lines +=
          cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0 ? 0 : (int) cell.lines().count() - 1;
    }
    return lines;
  }

  static CsvReader.CsvReaderBuilder parser(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_ROW);
  }

  static CsvRecordHandler limits() {
    return CsvRecordHandler.builder()
        .maxFields(MOST_COLUMNS)
        .maxFieldSize(LONGEST_CELL)
        .maxRecordSize(LONGEST_ROW)
        .build();
  }
}

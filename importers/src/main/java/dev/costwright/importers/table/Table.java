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
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/// A file of rows and columns, read row by row in constant memory.
///
/// Encoding, delimiter and the header's line are told by the content. Rows without any value are
/// passed over. A row with another number of cells than the header, or whose quotes do not match,
/// becomes a problem; the rows around it are kept: reading starts again on the line behind, so
/// that even an endless line or quote costs one row. Limits: a header of 64 kB, a cell of 1 MB, a
/// row of 4 MB, 4,096 columns. An apostrophe that our own exports put before a text that looks
/// like a formula is taken off.
public final class Table {
  private static final int LONGEST_CELL = 1 << 20;
  private static final int LONGEST_ROW = 4 << 20;
  private static final int MOST_COLUMNS = 4096;

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
          source.headBytes().length == SourceFile.HEAD_BYTES
              ? "Expected a header of at most 4,096 columns in 64 kB, found none in %s. Export it again."
                  .formatted(source.name())
              : "%s has no header: expected column names in its first line, found none. Export it again."
                  .formatted(source.name()));
    }
    return new Table(source, layout);
  }

  public Header header() {
    return layout.header();
  }

  /// Reads rows into entries.
  public interface RowReader {
    /// Gives the row's entries to `sink`; what is wrong with it is said to the row.
    void read(Row row, EntrySink sink);
  }

  /// Reads every row of a file into entries.
  ///
  /// @param reader made for the file's header
  /// @throws InputException when the file has no header
  public static void read(SourceFile source, EntrySink sink, Function<Header, RowReader> reader) {
    Table table = of(source);
    RowReader rows = reader.apply(table.header());
    table.forEachRow(sink, row -> rows.read(row, sink));
  }

  /// The lines at which rows start, good and damaged ones, counted from 1; none when the file is no
  /// table.
  public static NavigableSet<Long> startsOfRows(SourceFile source) {
    NavigableSet<Long> starts = new TreeSet<>();
    if (!Layout.of(source).header().names().isEmpty()) {
      of(source).forEachRow(new RowStarts(starts), row -> starts.add(row.line()));
    }
    return starts;
  }

  /// Gives every row to `reader`, and what is wrong with it to `sink`.
  public void forEachRow(EntrySink sink, Consumer<Row> reader) {
    Cells cells = new Cells(source);
    long line = layout.headerLine() + 1L;
    try (RestartableText text = new RestartableText(source.text(), LONGEST_ROW)) {
      while (text.startAt(line)) {
        line = readFrom(text, line, cells, sink, reader);
      }
    } catch (IOException | UncheckedIOException broken) {
      unreadable(cells, sink, broken);
    }
  }

  /// Reads until the end, or up to a row that the parser cannot get over.
  ///
  /// @return where to start again: on the line behind the one where that row starts
  private long readFrom(
      RestartableText text, long first, Cells cells, EntrySink sink, Consumer<Row> reader)
      throws IOException {
    Optional<Csv> last = Optional.empty();
    CsvReader<CsvRecord> csv = parser(layout.delimiter()).build(limits(), text);
    try {
      CloseableIterator<CsvRecord> records = csv.iterator();
      while (records.hasNext()) {
        Csv record = new Csv(records.next(), first - 1);
        last = Optional.of(record);
        read(record, cells, sink, reader);
      }
      return Long.MAX_VALUE;
    } catch (CsvParseException broken) {
      if (broken.getCause() instanceof CostwrightException ended) {
        throw ended;
      }
      long next = last.map(Csv::lineBehind).orElse(first);
      damaged(
          cells,
          sink,
          next,
          "The row's quotes do not match, or it has more than 4,096 cells, 1 MB in one of them, or"
              + " 4 MB.");
      return next + 1;
    } catch (UncheckedIOException broken) {
      cells.startRow(last.map(Csv::lineBehind).orElse(first));
      throw broken;
    }
  }

  /// What was read before a broken archive or disk gave up is kept.
  private void unreadable(Cells cells, EntrySink sink, Exception broken) {
    if (cells.line() <= layout.headerLine() + 1L) {
      throw new InputException(
          "Cannot read %s: %s. Copy or download the file again."
              .formatted(source.name(), broken.getMessage()),
          broken);
    }
    damaged(
        cells,
        sink,
        cells.line(),
        "The file cannot be read from here on: " + broken.getMessage() + ".");
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

  private static void damaged(Cells cells, EntrySink sink, long line, String message) {
    cells.startRow(line);
    cells.reject("", "", "a row of delimited cells", message, "Export the file again.");
    cells.report(sink);
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

package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Absent;
import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Link;
import dev.costwright.app.report.ReportTable.Step;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.text.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Tables as files: sheets of one workbook, or a text file each. Amounts are exact in CSV and
/// TSV; in XLSX they are numbers with 15 digits, as spreadsheets hold them.
public final class TableFile {
  private static final String CSV = ".csv";
  private static final String TSV = ".tsv";
  private static final String XLSX = ".xlsx";

  /// Of a title in a file's name: file systems take 255 bytes in all.
  private static final int LONGEST_WORDS = 80;

  private static final double NAMES_WIDTH = 28;
  private static final double WORDS_WIDTH = 110;

  private TableFile() {}

  /// Writes the table; the file's ending says how.
  ///
  /// @throws UsageException for another ending than `.csv`, `.tsv` or `.xlsx`
  /// @throws InputException when the file cannot be written
  public static void write(ReportTable table, Path file) {
    write(List.of(table), file);
  }

  /// Writes tables: to the sheets of a workbook, or the first to a text file and each other one
  /// beside it, named by its title, such as `agents.csv` and `agents-steps.csv`.
  ///
  /// @return the files written, the one asked for first
  /// @throws UsageException for another ending than `.csv`, `.tsv` or `.xlsx`
  /// @throws InputException when a file cannot be written
  public static List<Path> write(List<ReportTable> tables, Path file) {
    return write(tables, file, Optional.empty()).tables();
  }

  /// Files that were written.
  ///
  /// @param tables in order, the one asked for first
  /// @param evidence what the text files rest on, a file for each; none for a workbook
  public record Written(List<Path> tables, List<Path> evidence) {}

  /// As {@link #write(List, Path)}, with what the figures rest on: in a sheet of the workbook, or
  /// in a file beside each text file.
  ///
  /// @param provenance empty for figures that rest on no ledger
  public static Written write(
      List<ReportTable> tables, Path file, Optional<Provenance> provenance) {
    requireKnownEnding(file);
    try {
      return ending(file).equals(XLSX)
          ? writeWorkbook(tables, file, provenance)
          : writeTexts(tables, file, provenance);
    } catch (IOException failed) {
      throw new InputException(
          "Expected a place to write to, could not write %s: %s. Choose another folder."
              .formatted(file, failed.getMessage()),
          failed);
    }
  }

  private static Written writeTexts(
      List<ReportTable> tables, Path file, Optional<Provenance> provenance) throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> evidence = new ArrayList<>();
    for (ReportTable table : tables) {
      Path next = files.isEmpty() ? file : beside(file, table.title(), files);
      Files.writeString(next, separated(table, file));
      files.add(next);
      if (provenance.isPresent()) {
        evidence.add(EvidenceFile.write(next, provenance.get(), table.links()));
      }
    }
    return new Written(files, evidence);
  }

  /// For callers that want to know before long work.
  ///
  /// @throws UsageException for another ending than `.csv`, `.tsv` or `.xlsx`
  public static void requireKnownEnding(Path file) {
    if (!List.of(CSV, TSV, XLSX).contains(ending(file))) {
      throw new UsageException(
          "Expected a file that ends with .csv, .tsv or .xlsx, found %s.".formatted(file));
    }
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  /// A name that no other table of this export has, in letters that every system can write.
  private static Path beside(Path file, String title, List<Path> taken) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String some = words.substring(0, Math.min(LONGEST_WORDS, words.length()));
    Path free = file.resolveSibling(name.substring(0, dot) + "-" + some + name.substring(dot));
    for (int next = 2; taken.contains(free); next++) {
      free =
          file.resolveSibling(
              "%s-%s-%d%s".formatted(name.substring(0, dot), some, next, name.substring(dot)));
    }
    return free;
  }

  private static String separated(ReportTable table, Path file) {
    return ending(file).equals(CSV) ? separated(table, ",", "\r\n") : separated(table, "\t", "\n");
  }

  private static String separated(ReportTable table, String separator, String end) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        table.columns().stream().map(column -> SpreadsheetText.written(column.title())).toList());
    table.rows().forEach(row -> lines.add(row.stream().map(TableFile::exact).toList()));
    table.total().ifPresent(row -> lines.add(row.stream().map(TableFile::exact).toList()));
    return lines.stream()
        .map(
            line ->
                line.stream()
                    .map(text -> quoted(text, separator))
                    .collect(Collectors.joining(separator)))
        .collect(Collectors.joining(end, "", end));
  }

  private static String exact(Cell cell) {
    return switch (cell) {
      case Text(String text) -> SpreadsheetText.written(text);
      case Step step -> SpreadsheetText.written(step.label());
      case Amount(Money money) -> money.toPlainString();
      case Count(long count) -> Long.toString(count);
      case Decimal(BigDecimal value, int _) -> value.toPlainString();
      case Absent() -> "";
    };
  }

  private static String quoted(String text, String separator) {
    boolean plain =
        !text.contains(separator)
            && !text.contains("\"")
            && !text.contains("\n")
            && !text.contains("\r");
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static Written writeWorkbook(
      List<ReportTable> tables, Path file, Optional<Provenance> provenance) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file);
        Workbook workbook = new Workbook(stream, "Costwright", "1.0")) {
      tables.forEach(table -> write(workbook.newWorksheet(table.title()), table));
      provenance.ifPresent(of -> addEvidence(workbook, of, tables));
    }
    return new Written(List.of(file), List.of());
  }

  /// Adds the sheet that says what the workbook of one table rests on.
  ///
  /// @param title of the table
  /// @param links what opens its figures
  public static void addEvidence(
      Workbook workbook, Provenance provenance, String title, List<Link> links) {
    addEvidence(
        workbook,
        provenance,
        List.of(new ReportTable(title, List.of(), List.of(), Optional.empty(), links)));
  }

  private static void addEvidence(
      Workbook workbook, Provenance provenance, List<ReportTable> tables) {
    Worksheet sheet = workbook.newWorksheet(Provenance.TITLE);
    write(sheet, provenance.sheet(tables));
    sheet.width(0, NAMES_WIDTH);
    sheet.width(1, WORDS_WIDTH);
  }

  private static void write(Worksheet sheet, ReportTable table) {
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(0, column, table.columns().get(column).title());
      sheet.style(0, column).bold().set();
    }
    List<List<Cell>> rows = new ArrayList<>(table.rows());
    table.total().ifPresent(rows::add);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        write(sheet, row + 1, column, rows.get(row).get(column));
      }
    }
    sheet.freezePane(0, 1);
  }

  private static void write(Worksheet sheet, int row, int column, Cell cell) {
    switch (cell) {
      case Text(String text) -> sheet.value(row, column, SpreadsheetText.inWorkbook(text));
      case Step step -> sheet.value(row, column, step.label());
      case Amount(Money money) -> {
        sheet.value(row, column, money.toDecimal());
        sheet.style(row, column).format("#,##0.00").set();
      }
      case Count(long count) -> {
        sheet.value(row, column, count);
        sheet.style(row, column).format("#,##0").set();
      }
      case Decimal(BigDecimal value, int shown) -> {
        sheet.value(row, column, value);
        sheet.style(row, column).format(shown == 0 ? "#,##0" : "#,##0." + "0".repeat(shown)).set();
      }
      case Absent() -> sheet.value(row, column, "");
    }
  }
}

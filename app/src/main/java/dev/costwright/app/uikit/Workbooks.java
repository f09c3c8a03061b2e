package dev.costwright.app.uikit;

import dev.costwright.app.report.Provenance;
import dev.costwright.app.report.ReportTable.Link;
import dev.costwright.app.report.TableFile;
import dev.costwright.model.text.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes tables as XLSX: typed cells, frozen header, bold total.
final class Workbooks {
  private static final int SHEET_NAME_LENGTH = 31;
  private static final double CHARACTER_ROOM = 3;
  private static final double WIDEST = 60;

  private Workbooks() {}

  /// @param provenance what the figures rest on, a sheet of its own
  /// @param links what opens the figures of rows
  static void write(
      TableData table, Optional<Provenance> provenance, List<Link> links, OutputStream out)
      throws IOException {
    try (Workbook book = new Workbook(out, "Costwright", "1.0")) {
      Worksheet sheet = book.newWorksheet(sheetName(table.name()));
      for (int column = 0; column < table.header().size(); column++) {
        sheet.value(0, column, table.header().get(column));
        sheet.width(column, width(table, column));
      }
      sheet.range(0, 0, 0, last(table)).style().bold().set();
      sheet.freezePane(0, 1);
      List<List<CellValue>> rows = table.allRows();
      for (int row = 0; row < rows.size(); row++) {
        writeRow(sheet, row + 1, rows.get(row));
      }
      if (table.total().isPresent()) {
        sheet.range(rows.size(), 0, rows.size(), last(table)).style().bold().set();
      }
      provenance.ifPresent(known -> TableFile.addEvidence(book, known, table.name(), links));
    }
  }

  private static void writeRow(Worksheet sheet, int row, List<CellValue> values) {
    for (int column = 0; column < values.size(); column++) {
      CellValue value = values.get(column);
      if (value.isNumber()) {
        sheet.value(row, column, new java.math.BigDecimal(value.plain()));
        sheet.style(row, column).format(format(value)).set();
      } else if (value instanceof CellValue.Day(java.time.LocalDate day)) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      } else if (!value.plain().isEmpty()) {
        sheet.value(row, column, SpreadsheetText.inWorkbook(value.plain()));
      }
    }
  }

  private static String format(CellValue value) {
    return switch (value) {
      case CellValue.Count _ -> "#,##0";
      case CellValue.Amount(var _, int decimals) ->
          decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
      case CellValue.Change _ -> "+#,##0.00;-#,##0.00;0.00";
      case CellValue.Decimal _, CellValue.Text _, CellValue.Day _, CellValue.Absent _ -> "General";
    };
  }

  private static double width(TableData table, int column) {
    int longest =
        table.allRows().stream().mapToInt(row -> row.get(column).shown().length()).max().orElse(0);
    return Math.min(
        WIDEST, Math.max(longest, table.header().get(column).length()) + CHARACTER_ROOM);
  }

  private static int last(TableData table) {
    return Math.max(0, table.header().size() - 1);
  }

  /// What Excel takes as a sheet's name.
  private static String sheetName(String name) {
    String allowed = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    String known = allowed.isEmpty() ? "Table" : allowed;
    return known.substring(0, Math.min(SHEET_NAME_LENGTH, known.length()));
  }
}

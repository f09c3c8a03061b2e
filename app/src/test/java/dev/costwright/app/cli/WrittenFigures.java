package dev.costwright.app.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Costs as exported files have them.
final class WrittenFigures {
  private WrittenFigures() {}

  /// @param row such as `row 2`, the first below the header
  static BigDecimal ofRow(Path csv, String row) {
    NamedCsvRecord line = records(csv).get(Integer.parseInt(row.substring("row ".length())) - 2);
    String column =
        line.getHeader().stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("cost usd"))
            .findFirst()
            .orElseThrow();
    return number(line.getField(column));
  }

  /// @param rows such as `all rows of 2026-01-02`
  static BigDecimal ofDay(Path focus, String rows) {
    String day = rows.substring("all rows of ".length());
    return records(focus).stream()
        .filter(line -> line.getField("ChargePeriodStart").startsWith(day))
        .map(line -> number(line.getField("BilledCost")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(String text) {
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private static List<NamedCsvRecord> records(Path csv) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

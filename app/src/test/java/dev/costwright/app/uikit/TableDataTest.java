package dev.costwright.app.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableDataTest {
  private static final Currency USD = Currency.getInstance("USD");

  private final TableData table =
      new TableData(
          "Cost by team",
          List.of("Team", "Cost"),
          List.of(
              List.of(text("chat, \"eu\""), cost("-1234.565")),
              List.of(text("search"), CellValue.absent())),
          Optional.of(List.of(text("Total"), cost("-1234.565"))));

  @Test
  void copiesWhatIsShownWithHeaderAndTotal() {
    assertThat(table.toTsv())
        .isEqualTo("Team\tCost\nchat, \"eu\"\t−$1,234.57\nsearch\t–\nTotal\t−$1,234.57\n");
  }

  @Test
  void exportsPlainNumbersAndLeavesAbsentOnesEmpty() {
    assertThat(table.toCsv())
        .isEqualTo("Team,Cost\r\n\"chat, \"\"eu\"\"\",-1234.57\r\nsearch,\r\nTotal,-1234.57\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void marksTextThatASpreadsheetWouldRun(String text) {
    TableData hostile =
        new TableData("t", List.of("a"), List.of(List.of(text(text))), Optional.empty());
    assertThat(hostile.toCsv()).contains("'" + text);
  }

  @Test
  void keepsARowOnOneLineOfTheClipboard() {
    TableData broken =
        new TableData("t", List.of("a"), List.of(List.of(text("x\ty\nz"))), Optional.empty());
    assertThat(broken.toTsv()).isEqualTo("a\nx y z\n");
  }

  @Test
  void writesTypedCellsAndTheTotalIntoTheWorkbook(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("table.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbooks.write(table, Optional.empty(), List.of(), out);
    }
    try (ZipFile book = new ZipFile(file.toFile())) {
      var sheet = book.getInputStream(book.getEntry("xl/worksheets/sheet1.xml"));
      assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
          .contains("<v>-1234.57</v>")
          .contains("state=\"frozen\"")
          .contains("r=\"B4\"");
    }
  }

  @Test
  void ordersNumbersBySizeAndAbsentOnesFirst() {
    List<CellValue> values = List.of(cost("10"), CellValue.absent(), cost("9"));
    assertThat(values.stream().sorted(CellValue::compare))
        .containsExactly(CellValue.absent(), cost("9"), cost("10"));
  }

  private static CellValue text(String text) {
    return new CellValue.Text(text);
  }

  private static CellValue cost(String amount) {
    return CellValue.of(Money.parse(amount, USD));
  }
}

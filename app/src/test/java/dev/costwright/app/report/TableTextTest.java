package dev.costwright.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Step;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableTextTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final ReportTable TABLE =
      new ReportTable(
          "Costs",
          List.of(
              new Column("team", "team", Kind.TEXT),
              new Column("period", "quarter", Kind.STEP),
              new Column("cost", "cost USD", Kind.MONEY),
              new Column("tokens", "tokens", Kind.COUNT)),
          List.of(
              List.of(
                  new Text("=Support"),
                  new Step(LocalDate.parse("2026-04-01"), TimeGrain.QUARTER),
                  new Amount(Money.parse("1234.005", USD)),
                  new Count(1_000_000)),
              List.of(
                  new Text("Search, EU"),
                  new Step(LocalDate.parse("2026-04-01"), TimeGrain.QUARTER),
                  new Amount(Money.parse("-0.000000000001", USD)),
                  Cell.ABSENT)),
          Optional.empty());

  @TempDir private Path folder;

  @Test
  void alignsColumnsAndRoundsHalfUp() {
    assertThat(TableText.lines(TABLE))
        .containsExactly(
            "team        quarter  cost USD     tokens",
            "----------------------------------------",
            "=Support    2026-Q2  1,234.01  1,000,000",
            "Search, EU  2026-Q2      0.00          -");
  }

  @Test
  void isTheSameInEveryLanguage() {
    List<String> english = TableText.lines(TABLE);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(TableText.lines(TABLE)).isEqualTo(english);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void writesExactAmountsAndHarmlessTextToCsv() {
    Path file = folder.resolve("costs.csv");

    TableFile.write(TABLE, file);

    assertThat(file)
        .content()
        .isEqualTo(
            """
            team,quarter,cost USD,tokens\r
            '=Support,2026-Q2,1234.005,1000000\r
            "Search, EU",2026-Q2,-0.000000000001,\r
            """);
  }

  @Test
  void namesTheEndingsThatItCanWrite() {
    assertThatThrownBy(() -> TableFile.write(TABLE, folder.resolve("costs.pdf")))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Expected a file that ends with .csv, .tsv or .xlsx, found %s."
                .formatted(folder.resolve("costs.pdf")));
  }
}

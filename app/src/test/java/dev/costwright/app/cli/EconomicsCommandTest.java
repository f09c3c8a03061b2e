package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EconomicsCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  private void importUsage() {
    Path usage =
        UsageCsv.write(
            files, "usage.csv", List.of(UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI)));
    CliRun.in(home, "import", usage.toString());
  }

  private void importMetrics(String... rows) throws IOException {
    Path metrics = files.resolve("metrics.csv");
    Files.writeString(
        metrics,
        "month,feature,plan,tenant,mau,revenue,currency,solved_cases\n" + String.join("\n", rows));
    CliRun.in(home, "import", metrics.toString());
  }

  @Test
  void printsCostPerUserAndMarginOfTheWholeProduct() throws IOException {
    importUsage();
    importMetrics("2026-01,,,,7,0.14,USD,");
    CliRun run = CliRun.in(home, "economics", "--month", "2026-01", "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().at("/months/0/cost/amount").asString()).isEqualTo("0.21");
    assertThat(run.json().at("/months/0/costPerUnit/amount").asString()).isEqualTo("0.03");
    assertThat(run.json().at("/months/0/margin/amount").asString()).isEqualTo("-0.07");
    assertThat(run.json().at("/months/0/breakEven/costCutPercent").decimalValue())
        .isEqualByComparingTo("33.33");
    assertThat(run.json().at("/months/0/breakEven/priceRisePercent").decimalValue())
        .isEqualByComparingTo("50");
    assertThat(run.json().at("/rows/0/key").asString()).isEqualTo("(untagged)");
    assertThat(run.json().at("/rows/0/costPerUnit").isNull()).isTrue();
    assertThat(run.json().at("/months/0/band/0/source").asString()).isEqualTo("Tokonomics guide");
  }

  @Test
  void saysWhatPartOfSpendHasARevenue() throws IOException {
    importUsage();
    importMetrics("2026-01,chat,,,7,0.14,USD,");

    CliRun text = CliRun.in(home, "economics", "--month", "2026-01");
    CliRun json = CliRun.in(home, "economics", "--month", "2026-01", "--json");

    assertThat(text.out())
        .contains("2026-01 revenue is known by feature for 0.0 % of spend, 0.00 USD of 0.21 USD");
    assertThat(json.json().at("/months/0/coverage/withRevenuePercent").decimalValue())
        .isEqualByComparingTo("0");
  }

  @Test
  void tellsRevenueThatIsNotStatedByTierFromUntaggedCost() throws IOException {
    importUsage();
    importMetrics("2026-01,chat,,,7,0.14,USD,");
    CliRun run = CliRun.in(home, "economics", "--by", "tier", "--month", "2026-01", "--json");

    assertThat(run.json().at("/rows/0/key").asString()).isEqualTo("(untagged)");
    assertThat(run.json().at("/rows/0/revenue").isNull()).isTrue();
    assertThat(run.json().at("/rows/0/margin").isNull()).isTrue();
    assertThat(run.json().at("/rows/1/key").asString()).isEqualTo("(not by tier)");
    assertThat(run.json().at("/rows/1/revenue/amount").asString()).isEqualTo("0.14");
    assertThat(run.json().at("/rows/1/margin").isNull()).isTrue();
  }

  @Test
  void exportsTheMonthsWithExactAmounts() throws IOException {
    importUsage();
    importMetrics("2026-01,,,,9,0.14,USD,");
    Path out = files.resolve("economics.csv");

    CliRun run =
        CliRun.in(home, "export", "economics", "--month", "2026-01", "--out", out.toString());

    assertThat(run).isEqualTo(new CliRun(0, out + "\n", ""));
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.getFirst())
        .isEqualTo("Month,feature,Cost USD,mau,Cost per mau,Revenue,Margin,Margin %,Band");
    assertThat(lines.getLast()).contains(",0.21,9,0.023333333333,0.14,-0.07,-50.00,");
  }

  @Test
  void readsAUnitAsTheFileNamesIt() throws IOException {
    importUsage();
    importMetrics("2026-01,chat,,,,,,3");
    CliRun run = CliRun.in(home, "economics", "--unit", "solved_cases", "--json");

    assertThat(run.json().at("/unit").asString()).isEqualTo("solved cases");
    assertThat(run.json().at("/rows/0/units").asInt()).isEqualTo(3);
    assertThat(run.json().at("/rows/0/notes/0").asString())
        .isEqualTo("cost: no spend in the ledger names it in this month");
  }

  @Test
  void namesTheKnownUnits() throws IOException {
    importUsage();
    importMetrics("2026-01,chat,,,5,,,3");
    CliRun run = CliRun.in(home, "economics", "--unit", "clicks");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("found \"clicks\". Known are: mau, solved cases.");
  }

  @Test
  void namesTheInvoicesOfALedgerWithoutSpend() throws IOException {
    Path invoices =
        Files.writeString(
            files.resolve("invoices.csv"),
            """
            invoice_number,seller,date_of_issue,period_start,period_end,description,amount,currency
            A-1,openai,2026-02-01,2026-01-01,2026-01-31,API usage,12.50,USD
            A-1,openai,2026-02-01,2026-01-01,2026-01-31,Tax,2.50,USD
            """);
    CliRun.in(home, "import", invoices.toString());

    CliRun run = CliRun.in(home, "economics");

    assertThat(run)
        .isEqualTo(
            new CliRun(
                1,
                "",
                "No spend in these months: the ledger holds 2 lines of invoices from openai"
                    + " (2026-01-01 to 2026-01-31; invoices are compared with spend, never added to"
                    + " it), but no usage, costs or logs. Import usage exports, cost exports or"
                    + " gateway logs of the same months.\n"));
  }

  @Test
  void namesTheMetricsOfALedgerWithoutSpend() throws IOException {
    importMetrics("2026-01,,,,7,0.14,USD,", "2026-02,,,,8,,,");

    assertThat(CliRun.in(home, "economics").err())
        .startsWith(
            "No spend in these months: the ledger holds 3 figures of mau, revenue (2026-01 to"
                + " 2026-02), but no usage, costs or logs.");
  }

  @Test
  void namesTheMonthsWithSpend() {
    importUsage();

    assertThat(CliRun.in(home, "economics", "--month", "2025-06"))
        .isEqualTo(
            new CliRun(
                1,
                "",
                "No spend in these months: usage, costs and logs reach from 2026-01-02 to"
                    + " 2026-01-02. Ask for months within, or import those of the months asked"
                    + " for.\n"));
  }

  @Test
  void asksForAMetricsFile() {
    importUsage();
    CliRun run = CliRun.in(home, "economics");

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("Import a metrics file with the columns month, feature");
  }

  /// Reference case C000-06.
  @Test
  void saysWhenAToolPaysForItself() {
    CliRun run =
        CliRun.in(
            home,
            "economics",
            "payback",
            "--spend",
            "10000",
            "--saving",
            "60%",
            "--tool-cost",
            "99",
            "--json");

    assertThat(run.json().at("/paybackDays").decimalValue()).isEqualByComparingTo("0.4950");
    assertThat(run.json().at("/smallestSpendForOneDay/amount").asString()).isEqualTo("4950.00");
    assertThat(run.json().at("/netOfFirstYear/amount").asString()).isEqualTo("70812.00");
    assertThat(run.json().at("/roiPercent").decimalValue()).isEqualByComparingTo("5960.61");
  }

  @Test
  void refusesAShareAboveTheWhole() {
    CliRun run =
        CliRun.in(
            home, "economics", "payback", "--spend", "1", "--saving", "60", "--tool-cost", "9");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Expected a share from 0 to 100% after --saving, found 60.");
  }
}

package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A dollar ledger that reports in euros: 0.21 USD on each of three rows, at 1.05 dollars for a
/// euro on the first day and 1.20 on the second.
class CurrencyCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  @BeforeEach
  void importUsageAndRates() throws IOException {
    Path usage =
        UsageCsv.write(
            files,
            "usage.csv",
            List.of(
                UsageCsv.row("2025-12-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2025-12-03", "key_b", UsageCsv.MINI),
                UsageCsv.row("2025-12-03", "key_c", UsageCsv.MINI)));
    Path rates =
        Files.writeString(
            files.resolve("bank.csv"),
            """
            Date,USD
            2025-12-03,1.20
            2025-12-02,1.05
            """);
    assertThat(run("import", usage.toString()).code()).isZero();
    assertThat(run("rates", "import", rates.toString()).code()).isZero();
  }

  @Test
  void reportsEveryFigureInTheChosenCurrencyUntilItIsTakenBack() {
    CliRun chosen = run("currency", "set", "eur");
    assertThat(chosen.err()).isEmpty();
    assertThat(chosen.out()).isEqualTo("All figures are in EUR.\n");
    assertThat(chosen.code()).isZero();

    JsonNode days = json("report", "--by", "apiKey", "--grain", "day");
    assertThat(money(days.path("total").path("cost"))).isEqualTo("0.55 EUR");
    assertThat(sum(days.path("rows"), "cost")).isEqualByComparingTo("0.55");
    assertThat(run("report", "--by", "apiKey").out()).contains("cost EUR").doesNotContain("USD");
    JsonNode statements = json("statements", "--month", "2025-12");
    assertThat(money(statements.at("/tie/ledger"))).isEqualTo("0.55 EUR");
    assertThat(money(statements.at("/tie/difference"))).isEqualTo("0.00 EUR");
    assertThat(money(json("drivers", "--from", "2025-12", "--to", "2025-12").path("total")))
        .isEqualTo("0.55 EUR");
    assertThat(money(json("layers").at("/months/0/counted"))).isEqualTo("0.55 EUR");
    assertThat(run("layers").out()).contains("counts (EUR)");

    assertThat(run("edits", "undo").code()).isZero();
    assertThat(json("currency").path("currency").asString()).isEqualTo("USD");
    assertThat(money(json("report", "--by", "apiKey").path("total").path("cost")))
        .isEqualTo("0.63 USD");
  }

  @Test
  void replaysScenariosAtTheRatesOfTheirRows() throws IOException {
    Path scenario =
        Files.writeString(
            files.resolve("half.json"),
            """
            {"format": "costwright-scenario", "version": 1, "name": "half",
             "baseline": {"kind": "ledger", "from": "2025-12-01", "to": "2025-12-31"},
             "levers": [{"kind": "batch", "name": "wait", "share": "1"}]}
            """);
    assertThat(run("currency", "set", "EUR").code()).isZero();

    JsonNode result = json("scenario", "run", scenario.toString());

    assertThat(money(result.path("baseline"))).isEqualTo("0.55 EUR");
    assertThat(money(result.path("result"))).isEqualTo("0.275 EUR");
  }

  @Test
  void leavesAClosedMonthAsItWasBookedInTheCurrencyOfItsClose() {
    assertThat(run("close", "2025-12").code()).isZero();
    assertThat(run("currency", "set", "EUR").code()).isZero();

    JsonNode month = json("restate", "2025-12").path("months").path(0);
    assertThat(money(month.path("booked"))).isEqualTo("0.63 USD");
    assertThat(money(month.path("difference"))).isEqualTo("0.00 USD");
    assertThat(run("close", "list").out()).contains("USD");
    assertThat(money(json("report", "--by", "apiKey").path("total").path("cost")))
        .isEqualTo("0.55 EUR");

    assertThat(run("rates", "set", "EUR", "USD", "2025-12-02", "2.1").code()).isZero();
    assertThat(money(json("restate", "2025-12").path("months").path(0).path("difference")))
        .isEqualTo("0.00 USD");
  }

  @Test
  void leavesTheFocusExportInTheCurrencyOfTheBills() throws IOException {
    Path dollars = files.resolve("dollars.csv");
    Path euros = files.resolve("euros.csv");
    assertThat(run("export", "focus", "--out", dollars.toString()).code()).isZero();
    assertThat(run("currency", "set", "EUR").code()).isZero();
    assertThat(run("export", "focus", "--out", euros.toString()).code()).isZero();

    assertThat(Files.readString(euros)).isEqualTo(Files.readString(dollars));
  }

  @Test
  void asksForAttentionWhenNoRateLeadsToTheCurrency() {
    CliRun chosen = run("currency", "set", "CHF");

    assertThat(chosen.code()).isEqualTo(1);
    assertThat(chosen.out())
        .contains("0.63 USD has no rate to CHF and is in no total: 'costwright rates import FILE'");
    assertThat(json("currency").at("/unconverted/0/amount").asString()).isEqualTo("0.63");
  }

  @Test
  void saysWhatACurrencyIs() {
    CliRun unknown = run("currency", "set", "euro");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("Expected a currency code such as EUR, found \"euro\".");
  }

  private CliRun run(String... arguments) {
    return CliRun.in(home, arguments);
  }

  private JsonNode json(String... arguments) {
    String[] all = new String[arguments.length + 1];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--json";
    return CliRun.in(home, all).json();
  }

  private static String money(JsonNode money) {
    return money.path("amount").asString() + " " + money.path("currency").asString();
  }

  private static BigDecimal sum(JsonNode rows, String field) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> new BigDecimal(row.path(field).path("amount").asString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

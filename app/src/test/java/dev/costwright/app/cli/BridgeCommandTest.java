package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class BridgeCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  /// In January one bucket; in February two of them, and one of a model that January had not.
  @BeforeEach
  void importTwoMonths() {
    Path usage =
        UsageCsv.write(
            files,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-02-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-02-03", "key_b", UsageCsv.MINI),
                UsageCsv.row("2026-02-04", "key_b", "gpt-4o-2024-08-06")));
    CliRun.in(home, "import", usage.toString());
  }

  @Test
  void explainsAMonthAgainstTheMonthBeforeWithoutAResidual() {
    CliRun run = CliRun.in(home, "bridge", "--from", "2026-01", "--to", "2026-02", "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().at("/start/amount").asString()).isEqualTo("0.21");
    assertThat(run.json().at("/end/amount").asString()).isEqualTo("3.92");
    assertThat(run.json().at("/effects").findValuesAsString("name"))
        .containsExactly("volume", "mix", "newModels");
    assertThat(run.json().at("/effects/2/amount/amount").asString()).isEqualTo("3.50");
    assertThat(run.json().at("/residual/amount").asString()).isEqualTo("0.00");
  }

  @Test
  void saysTheSameInAllWhereItIsSplit() {
    CliRun plain = CliRun.in(home, "bridge", "--from", "2026-01", "--to", "2026-02", "--json");
    CliRun split =
        CliRun.in(
            home, "bridge", "--from", "2026-01", "--to", "2026-02", "--by", "apiKey", "--json");

    assertThat(split.json().at("/effects")).isEqualTo(plain.json().at("/effects"));
    assertThat(split.json().at("/drills").findValuesAsString("key"))
        .containsExactly("key_b", "key_a");
  }

  @Test
  void beginsWithABudgetWhenOneIsGiven() {
    CliRun run =
        CliRun.in(
            home, "bridge", "--from", "2026-01", "--to", "2026-02", "--budget", "1", "--json");

    assertThat(run.json().at("/start/amount").asString()).isEqualTo("1.00");
    assertThat(run.json().at("/effects/0/name").asString()).isEqualTo("budget");
    assertThat(run.json().at("/effects/0/amount/amount").asString()).isEqualTo("-0.79");
    assertThat(run.json().at("/residual/amount").asString()).isEqualTo("0.00");
  }

  /// The same dollars at 1.05 and at 1.20 dollars for a euro: 0.20 and 0.175 euros.
  @Test
  void namesTheRateOfExchangeAloneWhereNothingElseMoved(@TempDir Path abroad) {
    Path usage =
        UsageCsv.write(
            files,
            "abroad.csv",
            List.of(
                UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-02-02", "key_a", UsageCsv.MINI)));
    CliRun.in(abroad, "import", usage.toString());
    CliRun.in(abroad, "rates", "set", "EUR", "USD", "2026-01-02", "1.05");
    CliRun.in(abroad, "rates", "set", "EUR", "USD", "2026-02-02", "1.20");
    assertThat(CliRun.in(abroad, "currency", "set", "EUR").code()).isZero();

    JsonNode bridge =
        CliRun.in(abroad, "bridge", "--from", "2026-01", "--to", "2026-02", "--json").json();

    assertThat(bridge.path("start").toString())
        .isEqualTo("{\"amount\":\"0.20\",\"currency\":\"EUR\"}");
    assertThat(bridge.at("/end/amount").asString()).isEqualTo("0.175");
    assertThat(bridge.at("/effects").findValuesAsString("name")).containsExactly("fx");
    assertThat(bridge.at("/effects/0/amount/amount").asString()).isEqualTo("-0.025");
    assertThat(bridge.at("/residual/amount").asString()).isEqualTo("0.00");
  }

  @Test
  void takesNoPeriodWithoutPricesForZero(@TempDir Path unknown) {
    Path usage =
        UsageCsv.write(
            files,
            "unknown.csv",
            List.of(
                UsageCsv.row("2026-01-02", "key_a", "next-model"),
                UsageCsv.row("2026-02-02", "key_a", UsageCsv.MINI)));
    CliRun.in(unknown, "import", usage.toString());
    String[] asked = {"bridge", "--from", "2026-01", "--to", "2026-02", "--by", "apiKey"};

    CliRun text = CliRun.in(unknown, asked);
    JsonNode bridge =
        CliRun.in(unknown, "bridge", "--from", "2026-01", "--to", "2026-02", "--json").json();

    assertThat(bridge.path("start").isNull()).isTrue();
    assertThat(bridge.path("change").isNull()).isTrue();
    assertThat(bridge.at("/end/amount").asString()).isEqualTo("0.21");
    assertThat(bridge.at("/residual/amount").asString()).isEqualTo("0.00");
    assertThat(text.out())
        .contains("(unpriced) in 2026-01")
        .contains("1 row without a price, in no amount");
  }

  @Test
  void refusesAMonthlyBudgetForPartOfAMonth() {
    CliRun run =
        CliRun.in(home, "bridge", "--from", "2026-01", "--to", "2026-02-03", "--budget", "1");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("whole months where a monthly budget is given");
  }

  @Test
  void saysWhenThereIsNothingToExplain() {
    CliRun run = CliRun.in(home, "bridge", "--from", "2025-01", "--to", "2025-02");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("Neither 2025-01 nor 2025-02 has a row that matches.");
  }

  @Test
  void namesDaysWithoutRows() {
    CliRun run = CliRun.in(home, "bridge", "--from", "2026-01-01..2026-01-03", "--to", "2026-02");

    assertThat(run.out())
        .contains("2026-01-01..2026-01-03, no row on: 2026-01-01, 2026-01-03")
        .contains("residual: 0.00 USD");
  }

  @Test
  void writesItsStepsToAFile() throws Exception {
    Path out = files.resolve("bridge.csv");
    CliRun.in(
        home, "export", "bridge", "--from", "2026-01", "--to", "2026-02", "--out", out.toString());

    assertThat(Files.readString(out)).contains("2026-01,0.21").contains("new models,3.50");
  }
}

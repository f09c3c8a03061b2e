package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two accounts use the same in November 2025: four million fresh tokens of GPT-4o for $10 and
/// a hundred thousand of output for $1.
final class DiscountsCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  @BeforeEach
  void importUsage() {
    for (String account : new String[] {"prod", "lab"}) {
      Path file =
          UsageCsv.write(
              files,
              account + ".csv",
              List.of(UsageCsv.row("2025-11-10", "key", "gpt-4o-2024-08-06", "4000000")));
      assertThat(CliRun.in(home, "import", file.toString(), "--account", account).code()).isZero();
    }
  }

  private CliRun add(String name, String... more) {
    String[] arguments = new String[6 + more.length];
    String[] first = {"prices", "discounts", "add", name, "--seller", "openai"};
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return CliRun.in(home, arguments);
  }

  private JsonNode discounts(String... command) {
    return CliRun.in(home, command).json().path("discounts");
  }

  /// The spend of `prod`, of `lab` and of both.
  private String spend() {
    JsonNode report = CliRun.in(home, "report", "--by", "account", "--json").json();
    StringBuilder spend = new StringBuilder();
    report
        .path("rows")
        .forEach(
            row ->
                spend
                    .append(row.path("account").asString())
                    .append(' ')
                    .append(row.path("cost").path("amount").asString())
                    .append(' '));
    return spend + report.path("total").path("cost").path("amount").asString();
  }

  @Test
  void takesAPercentageOffTheUsageOfOneAccount() {
    CliRun run =
        add(
            "EA 2025",
            "--account",
            "prod",
            "--percent",
            "12.5",
            "--from",
            "2025-11",
            "--source",
            "contract 4711");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            discount  seller  account  model  from        to  gives   commits  source
            --------------------------------------------------------------------------------
            EA 2025   openai  prod     all    2025-11-01      12.5 %           contract 4711
            """);
    assertThat(spend()).isEqualTo("lab 11.00 prod 9.625 20.625");
    assertThat(CliRun.in(home, "edits", "undo").code()).isZero();
    assertThat(spend()).isEqualTo("lab 11.00 prod 11.00 22.00");
    assertThat(CliRun.in(home, "edits", "redo").code()).isZero();
    assertThat(spend()).isEqualTo("lab 11.00 prod 9.625 20.625");
    assertThat(CliRun.in(home, "prices", "discounts", "remove", "EA 2025").code()).isZero();
    assertThat(spend()).isEqualTo("lab 11.00 prod 11.00 22.00");
  }

  @Test
  void aCallNamesTheDiscountsThatAreInItsPrice() {
    add("EA 2025", "--percent", "10");
    add("GPT-4o", "--account", "prod", "--model", "gpt-4o", "--percent", "5");

    CliRun run =
        CliRun.in(
            home,
            "price",
            "--ledger",
            home.resolve("ledgers/default.costw").toString(),
            "--account",
            "prod",
            "--seller",
            "openai",
            "--model",
            "gpt-4o",
            "--tokens",
            "fresh=1000000");

    assertThat(run.out())
        .contains("fresh              1,000,000 × 2.1375 per million = 2.1375 USD")
        .contains("× 0.9 discount EA 2025; × 0.95 discount GPT-4o");
  }

  @Test
  void negotiatedRatesStandInTheListsPlace() {
    CliRun run =
        add(
            "rate",
            "--account",
            "lab",
            "--model",
            "gpt-4o-2024-08-06",
            "--rates",
            "fresh=1.80",
            "--from",
            "2025-11-01",
            "--until",
            "2025-11-30");

    assertThat(run.code()).isZero();
    assertThat(spend()).isEqualTo("prod 11.00 lab 8.20 19.20");
    JsonNode told = discounts("prices", "discounts", "list", "--json").path(0);
    assertThat(told.path("until").asString()).isEqualTo("2025-12-01");
    assertThat(told.path("rates").toString())
        .isEqualTo(
            "[{\"class\":\"fresh\",\"tier\":\"standard\",\"contextAbove\":0,\"context\":\"\",\"price\":\"1.80\","
                + "\"per\":\"1M\",\"currency\":\"USD\"}]");
  }

  @Test
  void whatACommitmentLeavesUnusedIsInNoOtherTotal() {
    add(
        "EA",
        "--account",
        "prod",
        "--percent",
        "12.5",
        "--from",
        "2025-11",
        "--commit",
        "20/month");

    JsonNode rows =
        CliRun.in(home, "prices", "discounts", "commitments", "--json").json().path("rows");
    assertThat(rows).hasSize(3);
    assertThat(rows.path(0).path("used").path("amount").asString()).isEqualTo("9.625");
    assertThat(rows.path(0).path("unused").path("amount").asString()).isEqualTo("10.375");
    assertThat(rows.path(1).path("used").isNull()).isTrue();
    assertThat(rows.path(1).path("unused").isNull()).isTrue();
    assertThat(rows.path(2).path("remark").asString()).contains("use unknown");
    assertThat(spend()).isEqualTo("lab 11.00 prod 9.625 20.625");
  }

  @Test
  void aClosedMonthKeepsItsPricesAndTheRestatementNamesTheDifference() {
    assertThat(CliRun.in(home, "close", "2025-11").code()).isZero();
    add("EA", "--account", "prod", "--percent", "12.5", "--from", "2025-11");

    assertThat(spend()).isEqualTo("lab 11.00 prod 11.00 22.00");
    JsonNode month = CliRun.in(home, "restate", "2025-11", "--json").json().path("months").path(0);
    assertThat(month.path("causes").path(0).path("cause").asString()).isEqualTo("prices");
    assertThat(month.path("causes").path(0).path("amount").path("amount").asString())
        .isEqualTo("-1.375");
    assertThat(CliRun.in(home, "restate", "2025-11").out()).contains("discounts");
  }

  @Test
  void isInTheBackupAndInTheAuditLog() {
    add(
        "EA",
        "--account",
        "prod",
        "--percent",
        "12.5",
        "--from",
        "2025-11",
        "--until",
        "2026-10",
        "--commit",
        "20/quarter");
    String before = discounts("prices", "discounts", "list", "--json").toString();
    Path backup = files.resolve("all.costwz");
    Path other = files.resolve("other.costw");
    assertThat(CliRun.in(home, "backup", backup.toString()).code()).isZero();
    assertThat(CliRun.in(home, "restore", backup.toString(), "--ledger", other.toString()).code())
        .isZero();

    assertThat(discounts("prices", "discounts", "list", "--ledger", other.toString(), "--json"))
        .hasToString(before);
    assertThat(CliRun.in(home, "edits", "list").out()).contains("discounts EA");
  }

  @Test
  void saysWhatIsWrongWithADiscount() {
    assertThat(add("EA", "--percent", "12,5").err())
        .contains("Expected a percentage with a decimal point, such as 12.5, found \"12,5\".");
    assertThat(add("EA").err())
        .contains("Expected a percentage or negotiated rates, found neither.");
    assertThat(add("EA", "--percent", "120").err())
        .contains("Expected 0 to 100 per cent with at most 4 decimals, found 120.");
    assertThat(add("EA", "--model", "gpt-4x", "--percent", "1").err())
        .contains("Expected a model that openai sells, found \"gpt-4x\".");
    assertThat(add("EA", "--percent", "1", "--from", "2026-01", "--commit", "5/week").err())
        .contains("Expected a commitment such as 50000/quarter");
    assertThat(
            CliRun.in(
                    home,
                    "prices",
                    "discounts",
                    "add",
                    "EA",
                    "--seller",
                    "opanai",
                    "--percent",
                    "1")
                .err())
        .contains("Expected a seller of the price book, found \"opanai\"");
    assertThat(CliRun.in(home, "prices", "discounts", "remove", "EA").err())
        .contains("Expected the name of a discount, found \"EA\". There are: none.");
    assertThat(add("EA", "--percent", "1").code()).isZero();
    assertThat(add("EA", "--percent", "2").err()).contains("which there is");
    assertThat(add("EA", "--percent", "2", "--replace").code()).isZero();
    assertThat(add("prog", "--account", "prog", "--percent", "2").err())
        .contains("The ledger has no usage of an account \"prog\" yet; it has lab, prod.");
  }
}

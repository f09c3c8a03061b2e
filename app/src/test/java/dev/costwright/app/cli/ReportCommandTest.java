package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  @BeforeEach
  void importUsage() {
    Path usage =
        UsageCsv.write(
            files,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-01-30", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-02-01", "key_b", UsageCsv.MINI)));
    CliRun.in(home, "import", usage.toString());
  }

  @Test
  void printsOneDocumentWithExactAmounts() {
    CliRun run = CliRun.in(home, "report", "--by", "apiKey", "--grain", "month", "--json");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.json().path("columns").toString())
        .isEqualTo(
            "[{\"id\":\"apiKey\",\"title\":\"apiKey\",\"kind\":\"text\"},"
                + "{\"id\":\"period\",\"title\":\"month\",\"kind\":\"step\"},"
                + "{\"id\":\"cost\",\"title\":\"cost USD\",\"kind\":\"money\"},"
                + "{\"id\":\"tokens\",\"title\":\"tokens\",\"kind\":\"count\"},"
                + "{\"id\":\"requests\",\"title\":\"requests\",\"kind\":\"count\"}]");
    assertThat(run.json().path("rows").toString())
        .isEqualTo(
            "[{\"apiKey\":\"key_a\",\"period\":\"2026-01-01\","
                + "\"cost\":{\"amount\":\"0.42\",\"currency\":\"USD\"},"
                + "\"tokens\":2200000,\"requests\":4},"
                + "{\"apiKey\":\"key_b\",\"period\":\"2026-02-01\","
                + "\"cost\":{\"amount\":\"0.21\",\"currency\":\"USD\"},"
                + "\"tokens\":1100000,\"requests\":2}]");
    assertThat(run.json().path("total").toString())
        .isEqualTo(
            "{\"cost\":{\"amount\":\"0.63\",\"currency\":\"USD\"},"
                + "\"tokens\":3300000,\"requests\":6}");
    assertThat(run.json().at("/coverage/priced/amount").asString()).isEqualTo("0.63");
    assertThat(run.json().at("/coverage/unpricedRows").asLong()).isZero();
  }

  @Test
  void printsAlignedText() {
    CliRun run = CliRun.in(home, "report", "--by", "apiKey");

    assertThat(run.out())
        .startsWith(
            """
            apiKey  cost USD     tokens  requests
            -------------------------------------
            key_a       0.42  2,200,000         4
            key_b       0.21  1,100,000         2
            -------------------------------------
            total       0.63  3,300,000         6

            left open   cost USD  rows  requests  tokens  days
            """)
        .contains(
            """
            (untagged)         -     0         0       0     -
            (unpriced)         -     0         0       0     -
            (missing)          -     -         -       -    28  openai, account default: 2026-01-03 to\
             2026-01-29, 2026-01-31
            """,
            "\n\nrests on: metered 0.63 USD\n");
  }

  @Test
  void globalOptionsStandBeforeOrAfterTheCommand() {
    String ledger = home.resolve("ledgers/default.costw").toString();

    CliRun before = CliRun.in(files, "--ledger", ledger, "--json", "report");
    CliRun after = CliRun.in(files, "report", "--json", "--ledger", ledger);

    assertThat(before.code()).isZero();
    assertThat(before).isEqualTo(after);
  }

  @Test
  void countsWholeMonthsAndTheLastDay() {
    assertThat(cost("--from", "2026-01", "--to", "2026-01")).isEqualTo("0.42");
    assertThat(cost("--from", "2026-01-30", "--to", "2026-02-01")).isEqualTo("0.42");
    assertThat(cost("--to", "2026-01-29")).isEqualTo("0.21");
    assertThat(cost("--from", "2026-02")).isEqualTo("0.21");
    assertThat(cost("--where", "apiKey=key_a", "--where", "apiKey=key_b")).isEqualTo("0.63");
    assertThat(cost("--where", "apiKey=key_b")).isEqualTo("0.21");
  }

  @Test
  void namesTheValuesWhenAFilterKeepsNothing() {
    CliRun run = CliRun.in(home, "report", "--where", "apiKey=KEY_A");

    assertThat(run.err())
        .isEqualTo("No row matches apiKey=KEY_A. Known are: apiKey key_a, key_b.\n");
  }

  @Test
  void totalOfNothingIsADashAndNoZero() {
    CliRun run =
        CliRun.in(home, "report", "--by", "apiKey", "--measure", "cost", "--from", "2031-01");

    assertThat(run.out()).contains("total          -\n").doesNotContain("0.00");
  }

  @Test
  void namesTheDimensionsWhenOneIsUnknown() {
    CliRun run = CliRun.in(home, "report", "--by", "colour");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "costwright: Expected a dimension, found \"colour\". Dimensions are provider, ");
  }

  @Test
  void namesTheMeasuresWhenOneIsUnknown() {
    CliRun run = CliRun.in(home, "report", "--measure", "price");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "costwright: Expected a measure, found \"price\". Measures are cost, tokens, rows, ");
  }

  @Test
  void namesTheLayersWhenOneIsUnknown() {
    assertThat(CliRun.in(home, "report", "--layer", "worst"))
        .isEqualTo(
            new CliRun(
                2,
                "",
                "costwright: Expected one of best, billed, metered, observed after --layer, found"
                    + " \"worst\".\n"));
  }

  @Test
  void writesTheSameFiguresToAFile() throws IOException {
    Path out = files.resolve("report.csv");

    CliRun run = CliRun.in(home, "export", "report", "--by", "apiKey", "--out", out.toString());

    assertThat(run).isEqualTo(new CliRun(0, out + "\n", ""));
    assertThat(out)
        .content()
        .isEqualTo(
            "apiKey,cost USD,tokens,requests\r\n"
                + "key_a,0.42,2200000,4\r\n"
                + "key_b,0.21,1100000,2\r\n"
                + "total,0.63,3300000,6\r\n");
  }

  @Test
  void writesTheLedgerAsFocusWithTheTotalOfTheReport() {
    Path out = files.resolve("focus.csv");

    CliRun run = CliRun.in(home, "--json", "export", "focus", "--out", out.toString());

    assertThat(run.code()).isZero();
    assertThat(run.json().at("/file").asString()).isEqualTo(out.toString());
    assertThat(run.json().at("/billedCost/USD").asString()).isEqualTo("0.63");
    assertThat(out).content().hasLineCount(run.json().at("/rows").asInt() + 1);
  }

  @Test
  void refusesAnotherFormThanCsvForFocus() {
    CliRun run = CliRun.in(home, "export", "focus", "--out", "focus.xlsx");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Expected a file that ends with .csv, found focus.xlsx");
  }

  @Test
  void writesAWorkbook() throws IOException {
    Path out = files.resolve("report.xlsx");

    CliRun.in(home, "export", "report", "--out", out.toString());

    assertThat(Files.readAllBytes(out)).startsWith('P', 'K');
  }

  @Test
  void importsListsAndPreviewsRules() throws IOException {
    Path rules =
        Files.writeString(
            files.resolve("rules.json"),
            """
            {"rules": [{"name": "Chat", "dimension": "apiKey", "pattern": "key_a",
              "gives": {"team": "Support"}}]}
            """);

    CliRun preview = CliRun.in(home, "rules", "preview", rules.toString());
    CliRun imported = CliRun.in(home, "rules", "import", rules.toString());

    assertThat(preview.out())
        .startsWith(
            "team         tagged 0.0 % without rules, 0.0 % now, 66.7 % with these; untagged 0.21"
                + " USD\n");
    assertThat(imported.out()).isEqualTo("Chat: apiKey key_a gives team=Support\n");
    assertThat(CliRun.in(home, "rules", "list").out()).isEqualTo(imported.out());
    assertThat(
            CliRun.in(home, "report", "--where", "team=Support", "--json")
                .json()
                .at("/total/cost/amount")
                .asString())
        .isEqualTo("0.42");
  }

  @Test
  void verifiesTheLedger() {
    CliRun run = CliRun.in(home, "verify", "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().path("segments").asInt()).isOne();
    assertThat(run.json().path("damaged").size()).isZero();
  }

  private String cost(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "report";
    arguments[1] = "--json";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return CliRun.in(home, arguments).json().at("/total/cost/amount").asString();
  }
}

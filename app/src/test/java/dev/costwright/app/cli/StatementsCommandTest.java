package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StatementsCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  /// Three keys of 0.21 USD each: Search's, a formula's, nobody's; GPUs for 100 USD a month.
  @BeforeEach
  void importUsageAndRules() throws IOException {
    Path usage =
        UsageCsv.write(
            files,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-01-03", "key_b", UsageCsv.MINI),
                UsageCsv.row("2026-01-03", "key_c", UsageCsv.MINI)));
    Path rules =
        Files.writeString(
            files.resolve("rules.json"),
            """
            {"rules": [
              {"name": "a", "dimension": "apiKey", "pattern": "key_a", "gives": {"team": "Search"}},
              {"name": "b", "dimension": "apiKey", "pattern": "key_b", "gives": {"team": "=1+1"}}
            ]}
            """);
    Path pools =
        Files.writeString(
            files.resolve("pools.json"),
            """
            {"pools": [{"name": "GPUs", "over": "team", "monthly": "100.01", "method": "even"}]}
            """);
    assertThat(run("import", usage.toString()).code()).isZero();
    assertThat(run("rules", "import", rules.toString()).code()).isZero();
    assertThat(run("pools", "set", pools.toString()).code()).isZero();
  }

  @Test
  void chargesOwnUsageAndPoolsAndTiesToTheCent() {
    JsonNode json = run("statements", "--month", "2026-01", "--json").json();

    assertThat(StreamSupport.stream(json.path("statements").spliterator(), false))
        .extracting(one -> one.path("member").asString() + " " + amount(one, "/amount"))
        .containsExactly("=1+1 50.22", "Search 50.21");
    assertThat(amount(json, "/remainder/amount")).isEqualTo("0.21");
    assertThat(amount(json, "/tie/month")).isEqualTo("100.64");
    assertThat(amount(json, "/tie/ledger")).isEqualTo("0.63");
    assertThat(amount(json, "/tie/difference")).isEqualTo("0.00");
    assertThat(json.at("/remainder/lines/0/kind").asString()).isEqualTo("(untagged)");
    assertThat(json.at("/missing/0/days").asInt()).isEqualTo(29);
    assertThat(json.at("/grounds/auditHead").asString()).hasSize(64);
  }

  @Test
  void saysInWordsThatItTies() {
    assertThat(run("statements", "--month", "2026-01").out())
        .contains(
            "Ties to the cent: statements 100.43 + not charged 0.21 = 100.64 USD",
            "(missing): openai, account default: 29 days without evidence");
  }

  @Test
  void endsWith1WhenTheMonthHoldsNothing() {
    assertThat(run("pools", "clear").code()).isZero();

    assertThat(run("statements", "--month", "2019-01").code()).isEqualTo(1);
  }

  @Test
  void saysThatWithoutAnInvoiceItTiesToTheLedgerAlone() {
    assertThat(run("statements", "--month", "2026-01").out())
        .contains("No invoice of this month is in the ledger");
    assertThat(run("statements", "--month", "2026-01", "--json").json().path("invoices").isNull())
        .isTrue();
  }

  /// $0.63 of usage at our prices beside $0.80 invoiced for a month of which two days have usage,
  /// and tax.
  @Test
  void leadsFromTheStatementsToTheInvoicesByNamedSteps() throws IOException {
    Path invoice =
        Files.writeString(
            files.resolve("invoice.csv"),
            """
            invoice_number,vendor,issued,line_no,description,quantity,unit_price,amount,currency,period_start,period_end
            ACME-001,OpenAI,2026-02-01,1,API usage - gpt-4o-mini,1,0.80,0.80,USD,2026-01-01,2026-01-31
            ACME-001,OpenAI,2026-02-01,2,VAT,1,0.15,0.15,USD,2026-01-01,2026-01-31
            """);
    assertThat(run("import", invoice.toString()).code()).isZero();

    CliRun told = run("statements", "--month", "2026-01", "--json");

    assertThat(told.code()).isZero();
    assertThat(StreamSupport.stream(told.json().at("/invoices/steps").spliterator(), false))
        .extracting(
            step ->
                step.path("kind").asString()
                    + " "
                    + step.path("cause").asString("")
                    + " "
                    + amount(step, "/amount"))
        .containsExactly("fixed-amounts  -100.01", "cause missing-days 0.17", "cause tax 0.15");
    assertThat(amount(told.json(), "/invoices/statements")).isEqualTo("100.64");
    assertThat(amount(told.json(), "/invoices/invoices")).isEqualTo("0.95");
    assertThat(amount(told.json(), "/invoices/difference")).isEqualTo("0.00");
    assertThat(run("statements", "--month", "2026-01").out())
        .contains("Ties to the invoices", "tax", "fixed amounts of pools", "0.95");
    for (String format : List.of("pdf", "xlsx", "csv")) {
      Path out = files.resolve(format);
      run(
          "statements",
          "--month",
          "2026-01",
          "--format",
          format,
          "--one-file",
          "--out",
          out.toString());
    }
    assertThat(text(files.resolve("pdf").resolve("statements-2026-01-team.pdf")))
        .contains("From the statements to the invoices", "0.95");
    assertThat(files.resolve("csv").toFile().list()).anyMatch(name -> name.contains("invoices"));
  }

  @Test
  @Timeout(60)
  void cutsTheLongestNameThatAnImportKeepsOnThePage() throws IOException {
    String name = "L".repeat(32_767);
    Path pools =
        Files.writeString(
            files.resolve("long.json"),
            """
            {"pools": [{"name": "P", "over": "team", "monthly": 1, "method": "weights",
              "weights": {"%s": 1}}]}
            """
                .formatted(name));
    assertThat(run("pools", "set", pools.toString()).code()).isZero();
    Path out = files.resolve("long");

    assertThat(
            run("statements", "--month", "2026-01", "--one-file", "--out", out.toString()).code())
        .isZero();

    try (PDDocument pdf = Loader.loadPDF(out.resolve("statements-2026-01-team.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).containsPattern("(?m)L{10,60}…");
    }
  }

  @Test
  void writesAPdfForEachMemberAndOneThatShowsTheSum() throws IOException {
    Path out = files.resolve("out");
    assertThat(run("statements", "--month", "2026-01", "--out", out.toString()).code()).isZero();

    try (var listed = Files.list(out)) {
      assertThat(listed.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "statement-2026-01-team-search.pdf",
              "statement-2026-01-team-1-1.pdf",
              "statement-2026-01-team-not-charged.pdf",
              "statements-2026-01-team-sum.pdf");
    }
    assertThat(text(out.resolve("statement-2026-01-team-search.pdf")))
        .contains("Search", "January 2026", "gpt-4o-mini", "GPUs (shared)", "50.21", "Ties to");
    assertThat(text(out.resolve("statements-2026-01-team-sum.pdf"))).contains("100.64");
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    for (String folder : List.of("one", "two")) {
      run("statements", "--month", "2026-01", "--out", files.resolve(folder).toString());
    }
    String name = "statement-2026-01-team-search.pdf";

    assertThat(files.resolve("one").resolve(name))
        .hasSameBinaryContentAs(files.resolve("two").resolve(name));
  }

  @Test
  void defusesFormulasInCsvAndKeepsTheTie() throws IOException {
    Path out = files.resolve("out");
    run(
        "statements",
        "--month",
        "2026-01",
        "--format",
        "csv",
        "--one-file",
        "--out",
        out.toString());

    String lines = Files.readString(out.resolve("statements-2026-01-team.csv"));
    assertThat(lines).contains("'=1+1,own,").doesNotContain("\n=1+1");
    assertThat(Files.readString(out.resolve("statements-2026-01-team-notes.csv")))
        .contains("Ties to the cent");
  }

  @Test
  void writesAWorkbookWithASheetForEach() throws IOException {
    Path out = files.resolve("out");
    run(
        "statements",
        "--month",
        "2026-01",
        "--format",
        "xlsx",
        "--one-file",
        "--out",
        out.toString());

    try (ZipFile zip = new ZipFile(out.resolve("statements-2026-01-team.xlsx").toFile());
        InputStream book = zip.getInputStream(zip.getEntry("xl/workbook.xml"))) {
      assertThat(new String(book.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("Statements 2026-01 by team", "\"Search\"", "\"=1+1\"", "\"(not charged)\"");
    }
  }

  @Test
  void takesPoolsAwayAndBringsThemBack() {
    String before = run("pools", "show").out();
    assertThat(before)
        .isEqualTo("GPUs: 100.01 USD a month; shared evenly over team" + System.lineSeparator());
    assertThat(run("pools", "clear").out()).startsWith("No pools.");
    assertThat(amount(run("statements", "--month", "2026-01", "--json").json(), "/tie/month"))
        .isEqualTo("0.63");

    assertThat(run("edits", "undo").code()).isZero();
    assertThat(run("pools", "show").out()).isEqualTo(before);
  }

  @Test
  void previewsPoolsOfAFileWithoutKeepingThem() throws IOException {
    Path tried =
        Files.writeString(
            files.resolve("tried.json"),
            """
            {"pools": [{"name": "Rest", "over": "team", "spend": {"team": ["(untagged)"]},
              "method": "weights", "weights": {"Search": 2, "Chat": 1}}]}
            """);
    JsonNode json =
        run("pools", "preview", tried.toString(), "--month", "2026-01", "--json").json();

    assertThat(amount(json, "/pools/0/toMembers/0/amount")).isEqualTo("0.14");
    assertThat(amount(json, "/pools/0/toMembers/1/amount")).isEqualTo("0.07");
    assertThat(run("pools", "show").out()).startsWith("GPUs");
  }

  @Test
  void refusesWhatIsNoPoolsFile() throws IOException {
    Path wrong = Files.writeString(files.resolve("wrong.json"), "{\"pools\": [{\"name\": \"x\"}]}");
    CliRun run = run("pools", "set", wrong.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("pool \"x\"", "\"spend\" or \"monthly\"");
  }

  private static String amount(JsonNode node, String path) {
    return node.at(path + "/amount").asString();
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private CliRun run(String... arguments) {
    return CliRun.in(home, arguments);
  }
}

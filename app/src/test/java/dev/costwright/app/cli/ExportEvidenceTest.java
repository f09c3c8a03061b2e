package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every file that leaves the ledger says what it rests on, and leads back to the rows.
final class ExportEvidenceTest {
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
                UsageCsv.row("2026-01-30", "it's a key", UsageCsv.MINI),
                UsageCsv.row("2026-02-01", "key_b", UsageCsv.MINI),
                UsageCsv.row("2026-02-02", "key_b", "gpt-11-ultra")));
    CliRun.in(home, "import", usage.toString());
  }

  @Test
  void namesTheStateOfTheLedgerBesideATextFile() throws Exception {
    Path csv = files.resolve("costs.csv");

    CliRun run =
        CliRun.in(
            home,
            "export",
            "report",
            "--by",
            "apiKey",
            "--from",
            "2026-01",
            "--out",
            csv.toString(),
            "--json");

    JsonNode evidence = evidence(csv);
    assertThat(run.json().at("/evidence/0").asString()).isEqualTo(csv + ".evidence.json");
    assertThat(evidence.at("/file").asString()).isEqualTo("costs.csv");
    assertThat(evidence.at("/sha256").asString())
        .isEqualTo(
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(csv))));
    JsonNode audit = CliRun.in(home, "audit", "--json").json();
    assertThat(evidence.at("/auditHead")).isEqualTo(audit.at("/head"));
    assertThat(evidence.at("/ledger")).isEqualTo(audit.at("/ledgerId"));
    assertThat(evidence.at("/currency").asString()).isEqualTo("USD");
    JsonNode why = CliRun.in(home, "why", "--json").json();
    assertThat(evidence.at("/versions/prices")).isEqualTo(why.at("/priceVersion"));
    assertThat(evidence.at("/versions/rules")).isEqualTo(why.at("/rulesVersion"));
    assertThat(evidence.at("/versions/rates")).isEqualTo(why.at("/ratesVersion"));
    assertThat(evidence.at("/asked").toString())
        .contains("{\"name\":\"layer\",\"value\":\"best\"}")
        .contains("{\"name\":\"from\",\"value\":\"2026-01-01\"}")
        .contains("costwright export report --by apiKey --from 2026-01 --out " + csv);
    assertThat(evidence.at("/coverage").toString()).contains("without a price, in no total: 1 row");
  }

  @Test
  void keepsTheTextFileFitForPrograms() throws IOException {
    Path csv = files.resolve("costs.csv");

    CliRun.in(home, "export", "report", "--by", "model", "--out", csv.toString());

    assertThat(Files.readAllLines(csv)).hasSize(4).allMatch(line -> line.split(",").length == 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report --by apiKey",
        "report --by apiKey,model --grain month",
        "report --by model --grain week",
        "report --grain day --from 2026-01-15",
        "report --by seller --grain quarter --where apiKey=key_b --where model=(untagged)"
            + " --where model=gpt-4o-mini",
        "report --by model --layer metered",
        "economics",
        "focus"
      })
  void everyLineLeadsToItsFigure(String question) throws IOException {
    WrittenFigures.assertEachOpens(home, files.resolve("out.csv"), question);
  }

  @Test
  void listsTheLinksInTheEvidenceOfAWorkbook() throws IOException {
    Path book = files.resolve("costs.xlsx");

    CliRun.in(home, "export", "report", "--by", "apiKey", "--out", book.toString());

    assertThat(Sheets.names(book)).containsExactly("Report", "Evidence");
    assertThat(Sheets.text(book))
        .contains("audit head")
        .contains("Report, row 2")
        .contains("costwright why apiKey=key_a")
        .contains("costwright why 'apiKey=it'\\''s a key'");
  }

  private static JsonNode evidence(Path csv) throws IOException {
    return WrittenFigures.evidence(csv);
  }
}

package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.forecasting.claim.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month of GPT-4o mini: $0.15 of input and $0.06 of output in a row of $0.21.
final class ClaimsCommandTest {
  @TempDir private Path home;

  private void importMonth() {
    Path usage =
        UsageCsv.write(
            home,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-10-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-10-31", "key_b", UsageCsv.MINI)));
    CliRun.in(home, "import", usage.toString());
  }

  @Test
  void listsWhatComesWithTheProgram() {
    CliRun run = CliRun.in(home, "claims", "list", "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().at("/claims").size()).isEqualTo(Claim.shipped().size());
    assertThat(run.json().at("/claims").findValuesAsString("id")).contains("ten-turns-10x");
  }

  @Test
  void saysWhatPromptsCannotSaveOnTheLedger() {
    importMonth();

    CliRun run = CliRun.in(home, "claims", "check", "compression-20x", "--json");

    assertThat(run.code()).isOne();
    assertThat(run.json().at("/checks/0/outcome").asString()).isEqualTo("impossible");
    assertThat(run.json().at("/checks/0/replayed/stated").asString()).isEqualTo("0.678571428571");
    assertThat(run.json().at("/checks/0/ceiling").asString()).isEqualTo("0.714285714286");
    assertThat(run.json().at("/checks/0/saving/amount").asString()).isEqualTo("0.285");
    assertThat(run.json().at("/checks/0/best/amount").asString()).isEqualTo("0.30");
    assertThat(run.json().at("/checks/0/grain/perBucket/amount").asString()).isEqualTo("0.42");
  }

  @Test
  void solvesForTheAssumptionOnTheLedger() {
    importMonth();

    CliRun run = CliRun.in(home, "claims", "check", "semantic-cache-60");

    assertThat(run.code()).isOne();
    assertThat(run.out())
        .contains("ONLY IF")
        .contains("claimed   60 % of the bill")
        .contains("replayed  31.00 %: 0.13 USD of 0.42 USD")
        .contains("60.00 % only if share of \"Semantic cache\" is 0.6 (assumed: 0.31)")
        .contains(
            "coverage: 100.0 % of 0.42 USD replayed (0.0 % call by call, 100.0 % as buckets)");
  }

  @Test
  void cannotTellWithoutUsage() {
    importMonth();

    CliRun run =
        CliRun.in(
            home,
            "claims",
            "check",
            "batch-half",
            "--from",
            "2031-01",
            "--to",
            "2031-01",
            "--json");

    assertThat(run.code()).isOne();
    assertThat(run.json().at("/checks/0/outcome").asString()).isEqualTo("untold");
    assertThat(run.json().at("/checks/0/replayed").isNull()).isTrue();
    assertThat(run.json().at("/checks/0/notes/0").asString())
        .isEqualTo("No usage is in the window and filter.");
  }

  @Test
  void checksAFigureWithoutALedger() {
    CliRun run = CliRun.in(home, "claims", "check", "ten-turns-10x", "deepseek-21x");

    assertThat(run.code()).isOne();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("replayed  55.00x")
        .contains("10.00x only if turns is 4 (assumed: 10)")
        .contains("REPRODUCIBLE");
  }

  @Test
  void readsAClaimOfAFile() throws IOException {
    importMonth();
    Path file =
        Files.writeString(
            home.resolve("mine.json"),
            """
            {"format": "costwright-claim", "version": 1, "id": "mine",
             "says": "Half of our calls repeat.", "source": "a salesman",
             "saving": {"low": "0.5"},
             "levers": [{"kind": "exactCache", "name": "Repeats", "share": "0.5"}]}
            """);

    CliRun run = CliRun.in(home, "claims", "check", file.toString(), "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().at("/checks/0/outcome").asString()).isEqualTo("reproducible");
  }

  @Test
  void namesTheFaultOfAFile() throws IOException {
    Path file =
        Files.writeString(
            home.resolve("wrong.json"),
            """
            {"format": "costwright-claim", "version": 1, "id": "mine", "says": "s", "source": "v",
             "figure": {"formula": "a + * b", "inputs": {}, "unit": "share", "is": "1"}}
            """);

    CliRun run = CliRun.in(home, "claims", "check", file.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains("wrong.json: expected a sum such as \"1 - (1 - a) * (1 - b)\" in figure.formula");
  }

  @Test
  void saysWhichNamesThereAre() {
    CliRun run = CliRun.in(home, "claims", "check", "no-such-claim");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("'costwright claims list' shows those");
  }
}

package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A figure of a report leads to the lines of files and the prices that made it.
final class WhyCommandTest {
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
                UsageCsv.row("2026-02-01", "key_b", UsageCsv.MINI),
                UsageCsv.row("2026-02-02", "key_b", "gpt-11-ultra")));
    CliRun.in(home, "import", usage.toString());
  }

  @Test
  void leadsFromARowOfAReportToItsLinesAndPrices() {
    CliRun run = CliRun.in(home, "why", "apiKey=key_a", "--json");

    assertThat(run.code()).isZero();
    JsonNode why = run.json();
    assertThat(why.at("/cost/amount").asString()).isEqualTo("0.42");
    assertThat(why.at("/rows").asLong()).isEqualTo(2);
    assertThat(why.at("/priceVersion").asString()).isNotEmpty();
    assertThat(why.at("/rulesVersion").asString()).isNotEmpty();
    assertThat(why.at("/ratesVersion").asString()).isNotEmpty();
    assertThat(why.at("/auditHead").asString()).hasSize(64);
    assertThat(why.at("/dearestRows").size()).isEqualTo(2);
    JsonNode row = why.at("/dearestRows/0");
    assertThat(row.at("/file").asString()).isEqualTo("usage.csv");
    assertThat(row.at("/line").asLong()).isEqualTo(2);
    assertThat(row.at("/cost/amount").asString()).isEqualTo("0.21");
    assertThat(row.at("/components/0/class").asString()).isEqualTo("fresh");
    assertThat(row.at("/components/0/perMillion").asString()).isEqualTo("0.15");
    assertThat(row.at("/components/0/source").asString()).isNotEmpty();
  }

  @Test
  void saysInTextWhatAFigureRestsOn() {
    assertThat(CliRun.in(home, "why").out())
        .startsWith("shown: 0.63 USD\nexact: 0.63 USD\nrounding: half up, once, for showing\n")
        .contains("rows: 4, of them without a cost: 1")
        .contains("rests on: metered 0.63 USD")
        .contains("Dearest rows")
        .contains("usage.csv")
        .contains("What they were priced with");
  }

  @Test
  void showsTheRowsWithoutAPriceAndNoCost() {
    JsonNode why = CliRun.in(home, "why", "(unpriced)", "--json").json();

    assertThat(why.at("/cost").isNull()).isTrue();
    assertThat(why.at("/rows").asLong()).isEqualTo(1);
    assertThat(why.at("/dearestRows/0/line").asLong()).isEqualTo(5);
    assertThat(why.at("/dearestRows/0/cost").isNull()).isTrue();
  }

  @Test
  void namesTheValuesThatThereAreWhenNothingMatches() {
    CliRun run = CliRun.in(home, "why", "--where", "apiKey=key_z");

    assertThat(run.out()).startsWith("shown: -\n");
    assertThat(run.err()).contains("key_a, key_b");
  }
}

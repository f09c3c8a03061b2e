package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Months of one kind of call at GPT-4o; from June on three rows in four go to its small model.
final class RealisedCommandTest {
  private static final String LARGE = "gpt-4o-2024-08-06";

  @TempDir private Path home;
  private String scenario = "";

  @BeforeEach
  void importMonths() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      String day = "2026-%02d-".formatted(month);
      rows.add(UsageCsv.row(day + "01", "key_a", LARGE));
      String other = month == 6 ? UsageCsv.MINI : LARGE;
      rows.add(UsageCsv.row(day + "02", "key_a", other));
      rows.add(UsageCsv.row(day + "03", "key_a", other));
      rows.add(UsageCsv.row(day + (month == 2 ? "28" : "30"), "key_a", other));
    }
    CliRun.in(home, "import", UsageCsv.write(home, "usage.csv", rows).toString());
    scenario =
        Files.writeString(
                home.resolve("route.json"),
                """
                {"format": "costwright-scenario", "version": 1, "name": "Router",
                 "baseline": {"kind": "ledger", "layer": "best"},
                 "levers": [{"kind": "routing", "name": "small model", "share": "0.75",
                   "to": {"seller": "openai", "model": "gpt-4o-mini"}}]}
                """)
            .toString();
  }

  private CliRun mark(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("realised", "mark", scenario, "--lever", "small model", "--on", "2026-06-01"));
    words.addAll(List.of(more));
    return CliRun.in(home, words.toArray(String[]::new));
  }

  @Test
  void comparesEstimateAndOutcome() {
    mark();

    CliRun run = CliRun.in(home, "realised", "report", "--json");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    // a row costs $3.50 at GPT-4o and $0.21 at the small model
    assertThat(run.json().at("/realised/0/estimate/saving/amount").asString()).isEqualTo("9.87");
    assertThat(run.json().at("/realised/0/months/0/month").asString()).isEqualTo("2026-06");
    assertThat(run.json().at("/realised/0/months/0/actual/amount").asString()).isEqualTo("4.13");
    assertThat(run.json().at("/realised/0/months/0/standing").asString()).isEqualTo("as_estimated");
    assertThat(run.json().at("/realised/0/outcome/amount").asDouble())
        .isCloseTo(9.87, offset(0.001));
  }

  @Test
  void printsWhatCannotBeTold() {
    mark("--as", "router");

    CliRun run = CliRun.in(home, "realised", "report", "router");

    assertThat(run.out())
        .startsWith("router (routing, shipped 2026-06-01)\nestimate: 70.50 % of cost")
        .contains("as estimated")
        .contains("note: Whether answers became worse is not in the ledger.");
  }

  @Test
  void aMarkIsAnEditThatUndoTakesBack() {
    mark();
    CliRun again = mark();
    CliRun.in(home, "realised", "remove", "small model");
    CliRun.in(home, "edits", "undo");
    CliRun back = CliRun.in(home, "realised", "list", "--json");
    CliRun.in(home, "edits", "undo");
    CliRun gone = CliRun.in(home, "realised", "list", "--json");

    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("not marked yet, found \"small model\"");
    assertThat(back.json().at("/shipped/0/on").asString()).isEqualTo("2026-06-01");
    assertThat(gone.json().at("/shipped").isEmpty()).isTrue();
  }

  @Test
  void exportsTheMonths() {
    mark();
    Path out = home.resolve("realised.csv");

    CliRun run = CliRun.in(home, "export", "realised", "--out", out.toString());

    assertThat(run.code()).isZero();
    assertThat(out)
        .content()
        .startsWith("month,actual USD,without USD,volume USD,rest USD,estimated USD,")
        .contains("\r\n2026-06,4.13,");
  }

  @Test
  void refusesWhatNoLedgerCanShow() {
    String described =
        Path.of("../samples/scenarios/c003-01-35000.json").toAbsolutePath().normalize().toString();

    CliRun run =
        CliRun.in(
            home, "realised", "mark", described, "--lever", "Answer repeats", "--on", "2026-06-01");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("which describes its own calls");
  }
}

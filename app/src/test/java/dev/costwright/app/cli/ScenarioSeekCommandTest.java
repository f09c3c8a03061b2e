package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bands, goal seek and traces on the command line.
final class ScenarioSeekCommandTest {
  private static final Path CLAIM =
      Path.of("../samples/scenarios/c003-01-35000.json").toAbsolutePath().normalize();

  @TempDir private Path home;

  @Test
  void drawsBandsWhereSettingsAreRanges() throws IOException {
    String file =
        Files.writeString(
                home.resolve("ranges.json"),
                Files.readString(CLAIM)
                    .replace("\"0.3\"", "{\"triangular\": [\"0.2\", \"0.3\", \"0.4\"]}"))
            .toString();

    CliRun run =
        CliRun.in(
            home,
            "scenario",
            "run",
            file,
            "--paths",
            "4000",
            "--seed",
            "7",
            "--target",
            "35000",
            "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().at("/result/amount").asString()).isEqualTo("35000.00");
    assertThat(run.json().at("/bands/paths").asInt()).isEqualTo(4_000);
    assertThat(run.json().at("/bands/result/p50/amount").asDouble()).isBetween(34_700.0, 35_300.0);
    assertThat(run.json().at("/bands/result/p5/amount").asDouble()).isLessThan(32_600);
    assertThat(run.json().at("/bands/levers/0/name").asString()).isEqualTo("Answer repeats");
    assertThat(run.json().at("/bands/tornado/0/parameter").asString()).isEqualTo("share");
    assertThat(run.json().at("/bands/target/chance").asDouble()).isBetween(0.46, 0.54);
    assertThat(
            CliRun.in(
                home,
                "scenario",
                "run",
                file,
                "--paths",
                "4000",
                "--seed",
                "7",
                "--target",
                "35000",
                "--json"))
        .isEqualTo(run);
    assertThat(CliRun.in(home, "scenario", "run", file, "--paths", "100").out())
        .contains("Where the figures lie on 100 paths:", "100 paths read off a grid of 2 replays");
  }

  @Test
  void seeksTheSettingForABillOrSaysThatThereIsNone() {
    CliRun found = seek("--bill", "25000", "--json");
    CliRun none = seek("--bill", "60000");

    assertThat(found.json().at("/value").asString()).isEqualTo("0.5");
    assertThat(found.json().at("/result/amount").asString()).isEqualTo("25000.00");
    assertThat(none.code()).isOne();
    assertThat(none.out())
        .isEqualTo(
            "no solution: share of \"Answer repeats\" gives bills from 0.00 USD (at 1) to"
                + " 50,000.00 USD (at 0), never 60,000.00 USD; sought from 0 to 1\n");
  }

  @Test
  void seeksForASavingAMarginAndAPayback() {
    assertThat(value(seek("--saving", "65000", "--json"))).isEqualTo("0.5");
    assertThat(value(seek("--margin", "0.75", "--revenue", "100000", "--json"))).isEqualTo("0.5");
    assertThat(value(seek("--payback", "2", "--invest", "130000", "--json"))).isEqualTo("0.5");
    assertThat(seek("--margin", "0.75").err())
        .contains("Expected --revenue as well, found nothing.");
    assertThat(seek().err())
        .contains("Expected one of --bill, --saving, --margin and --payback, found 0.");
  }

  private static String value(CliRun run) {
    return run.json().at("/value").asString();
  }

  private CliRun seek(String... wanted) {
    return CliRun.in(
        home,
        Stream.concat(
                Stream.of(
                    "scenario",
                    "seek",
                    CLAIM.toString(),
                    "--lever",
                    "Answer repeats",
                    "--setting",
                    "share"),
                Stream.of(wanted))
            .toArray(String[]::new));
  }

  @Test
  void tracesOneRowThroughTheLevers() throws IOException {
    Path usage =
        UsageCsv.write(
            home, "usage.csv", List.of(UsageCsv.row("2026-10-02", "key_a", UsageCsv.MINI)));
    CliRun.in(home, "import", usage.toString());
    String file =
        Files.writeString(
                home.resolve("half.json"),
                """
                {"format": "costwright-scenario", "version": 1, "name": "Half",
                 "baseline": {"kind": "ledger"},
                 "levers": [{"kind": "exactCache", "name": "Half of them", "share": "0.5"}]}
                """)
            .toString();

    CliRun run =
        CliRun.in(home, "scenario", "trace", file, "--import", "1", "--line", "2", "--json");
    CliRun elsewhere = CliRun.in(home, "scenario", "trace", file, "--import", "1", "--line", "99");

    double before = run.json().at("/steps/0/cost/amount").asDouble();
    assertThat(before).isPositive();
    assertThat(run.json().at("/steps/1/lever").asString()).isEqualTo("Half of them");
    assertThat(run.json().at("/steps/1/cost/amount").asDouble()).isEqualTo(before / 2);
    assertThat(run.json().at("/steps/1/ways/0/share").asString()).isEqualTo("0.5");
    assertThat(elsewhere.code()).isEqualTo(2);
    assertThat(elsewhere.err()).contains("found none at line 99 of import 1");
  }
}

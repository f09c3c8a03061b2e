package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  /// The same day twice; the file with more tokens counts.
  @BeforeEach
  void importTwoVersions() {
    Path few =
        UsageCsv.write(
            files,
            "few.csv",
            List.of(UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI, "500000.0")));
    Path many =
        UsageCsv.write(
            files, "many.csv", List.of(UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI)));
    assertThat(CliRun.in(home, "import", few.toString()).code()).isZero();
    assertThat(CliRun.in(home, "import", many.toString()).code()).isZero();
  }

  private String tokens() {
    return CliRun.in(home, "report", "--by", "model", "--json")
        .json()
        .at("/total/tokens")
        .asString();
  }

  @Test
  void listsHiddenRowsBesideWhatCountsInTheirPlace() {
    assertThat(CliRun.in(home, "hidden", "1", "--json").json().toString())
        .isEqualTo(
            "{\"import\":1,\"file\":\"few.csv\",\"hidden\":[{\"reason\":\"superseded\","
                + "\"rows\":1,\"tokens\":600000,\"charged\":[]}],\"preferred\":[],"
                + "\"rows\":[{\"line\":2,\"reason\":\"superseded\","
                + "\"time\":\"2026-01-02T00:00:00Z\",\"model\":\"gpt-4o-mini-2024-07-18\","
                + "\"tokens\":600000,\"charge\":null,\"countsInstead\":{\"imports\":[2],"
                + "\"file\":\"many.csv\",\"line\":2,\"rows\":1,"
                + "\"model\":\"gpt-4o-mini-2024-07-18\",\"tokens\":1100000,"
                + "\"charge\":null}}]}");
    assertThat(CliRun.in(home, "hidden", "1").out())
        .contains("import 2, many.csv, line 2")
        .contains("1 of 1 rows.");
    assertThat(CliRun.in(home, "hidden", "2").out()).startsWith("Every row of import 2 counts.");
    assertThat(CliRun.in(home, "hidden").out()).contains("few.csv  superseded");
  }

  @Test
  void turnsTheTwoRoundAndBack() {
    assertThat(CliRun.in(home, "hidden", "prefer", "1", "--reason", "superseded").code()).isZero();
    assertThat(tokens()).isEqualTo("600000");
    assertThat(CliRun.in(home, "hidden").out())
        .contains("many.csv  superseded")
        .contains("Import 1: you let its rows count");

    CliRun.in(home, "edits", "undo");
    assertThat(tokens()).isEqualTo("1100000");
    CliRun.in(home, "edits", "redo");
    CliRun.in(home, "hidden", "reset", "1", "--reason", "superseded");
    assertThat(tokens()).isEqualTo("1100000");
  }

  @Test
  void refusesWhatWouldChangeNothing() {
    CliRun repeated = CliRun.in(home, "hidden", "prefer", "1", "--reason", "repeated");
    assertThat(repeated.code()).isEqualTo(2);
    assertThat(repeated.err()).contains("the line that counts says the same");

    CliRun none = CliRun.in(home, "hidden", "prefer", "2", "--reason", "superseded");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("found superseded: no row is.");

    CliRun reset = CliRun.in(home, "hidden", "reset", "1", "--reason", "superseded");
    assertThat(reset.code()).isEqualTo(2);
    assertThat(reset.err()).contains("the rules decide in import 1 already");
    assertThat(CliRun.in(home, "hidden", "1", "--reason", "nothing").code()).isEqualTo(2);
  }
}

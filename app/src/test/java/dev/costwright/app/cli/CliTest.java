package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CliTest {
  @TempDir private Path home;

  @Test
  void saysItsVersion() {
    assertThat(CliRun.in(home, "--version")).isEqualTo(new CliRun(0, "costwright 0.1.0\n", ""));
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    CliRun run = CliRun.in(home, "reprot");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean: costwright report");
  }

  @Test
  void advisesInOneLineWithoutADisplay() {
    CliRun run = CliRun.in(home);

    assertThat(run)
        .isEqualTo(
            new CliRun(
                2,
                "",
                "costwright: Expected a display for the window, found none: set DISPLAY, or use a"
                    + " command (costwright --help lists them).\n"));
  }

  @Test
  void namesTheCommandsOfAGroup() {
    CliRun run = CliRun.in(home, "rules");

    assertThat(run)
        .isEqualTo(
            new CliRun(
                2,
                "",
                """
                costwright: Expected one of list, import, preview, add, table, move, remove after \
                'costwright rules', found nothing.
                Run 'costwright rules --help' to see how it is used.
                """));
  }

  @Test
  void failsWithoutALedgerAndMakesNone() {
    CliRun run = CliRun.in(home, "report");

    assertThat(run)
        .isEqualTo(
            new CliRun(
                4,
                "",
                "costwright: Expected a ledger, found none in %s. Import a file to make one, or"
                        .formatted(home.resolve("ledgers/default.costw"))
                    + " name another with --ledger.\n"));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void everyCommandHasHelp() {
    for (String command :
        new String[] {
          "demo", "import", "imports", "undo", "redo", "edits", "report", "export", "price",
          "prices", "rules", "sample", "screens", "verify"
        }) {
      CliRun run = CliRun.in(home, command, "--help");
      assertThat(run.code()).as(command).isZero();
      assertThat(run.out()).as(command).startsWith("Usage: costwright " + command);
    }
  }
}

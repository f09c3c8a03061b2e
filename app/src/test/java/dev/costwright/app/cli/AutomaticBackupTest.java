package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.model.ledger.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever command changes the ledger makes the backup that is due then.
class AutomaticBackupTest {
  @TempDir private Path home;
  private Path usage;
  private Path rules;

  @BeforeEach
  void write() throws IOException {
    usage =
        UsageCsv.write(
            home, "own.csv", List.of(UsageCsv.row("2026-01-02", "key_own", UsageCsv.MINI)));
    rules =
        Files.writeString(
            home.resolve("rules.json"),
            """
            {"rules": [{"name": "chat", "dimension": "apiKey", "pattern": "key_chat",
              "gives": {"team": "support"}}]}
            """);
  }

  @Test
  void followsImportUndoAndRedo() throws IOException {
    assertBacksUp("import", usage.toString());
    assertBacksUp("undo", "1");
    assertBacksUp("redo", "1");
  }

  @Test
  void followsRulesAndStepsBackAndForth() throws IOException {
    assertBacksUp("rules", "import", rules.toString());
    assertBacksUp("edits", "undo");
    assertBacksUp("edits", "redo");
  }

  /// Without a backup one is due after the first change.
  private void assertBacksUp(String... command) throws IOException {
    CliRun run = CliRun.in(home, command);
    assertThat(run.code()).as(run.err()).isZero();
    List<Backups.Kept> made = Backups.of(ledger());
    assertThat(made).as(String.join(" ", command)).hasSize(1);
    Files.delete(made.getFirst().file());
  }

  private Path ledger() {
    return home.resolve("ledgers/default.costw");
  }
}

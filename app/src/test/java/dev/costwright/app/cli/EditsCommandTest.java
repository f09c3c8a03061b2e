package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditsCommandTest {
  @TempDir private Path home;

  @BeforeEach
  void importTwoVersionsOfRules() throws IOException {
    CliRun.in(home, "rules", "import", rules("support").toString());
    CliRun.in(home, "rules", "import", rules("sales").toString());
  }

  private Path rules(String team) throws IOException {
    return Files.writeString(
        home.resolve(team + ".json"),
        """
        {"rules": [{"name": "chat", "dimension": "apiKey", "pattern": "key_chat",
          "gives": {"team": "%s"}}]}
        """
            .formatted(team));
  }

  @Test
  void takesEditsBackOneByOneAndBringsThemBack() {
    assertThat(CliRun.in(home, "edits", "undo").out()).startsWith("Took back: edit 2, rules");
    assertThat(CliRun.in(home, "rules", "list").out()).contains("team=support");
    assertThat(CliRun.in(home, "edits", "undo").out()).startsWith("Took back: edit 1, rules");
    assertThat(CliRun.in(home, "rules", "list").out()).startsWith("No rules.");
    assertThat(CliRun.in(home, "edits", "redo").out()).startsWith("Brought back: edit 1, rules");
    assertThat(CliRun.in(home, "rules", "list").out()).contains("team=support");
  }

  @Test
  void saysWhenThereIsNothingToBringBack() {
    CliRun redo = CliRun.in(home, "edits", "redo");
    assertThat(redo.code()).isEqualTo(2);
    assertThat(redo.err()).contains("Expected an edit to bring back, found none.");
  }

  @Test
  void listsEveryVersionWithWhatUndoWouldDo() {
    CliRun.in(home, "edits", "undo");
    assertThat(CliRun.in(home, "edits", "list").out().lines().map(EditsCommandTest::withoutTime))
        .containsExactly(
            "edit  at  what  how",
            "------------------------------------------",
            "1     at  rules  written",
            "2     at  rules  written",
            "3     at  rules  undone",
            "",
            "'edits undo' takes back: edit 1, rules, written",
            "'edits redo' brings back: edit 2, rules, written");
    assertThat(
            CliRun.in(home, "edits", "list", "--json").json().path("undoable").path("id").asInt())
        .isEqualTo(1);
  }

  private static String withoutTime(String line) {
    return line.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z", "at").replaceAll("at {3,}", "at  ");
  }
}

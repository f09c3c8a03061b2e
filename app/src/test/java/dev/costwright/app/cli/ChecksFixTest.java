package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Every fix that applies at once, on a real ledger: the finding is gone after it, and back when it
/// is undone.
final class ChecksFixTest {
  @TempDir private Path home;
  @TempDir private Path files;

  @BeforeEach
  void importUsage() {
    importFile(
        "usage.csv",
        UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI, "10000000"),
        UsageCsv.row("2026-01-03", "key_a", UsageCsv.MINI, "10000000"));
  }

  @Test
  void aTeamForAKeyMendsSpendWithoutATeam() {
    String id = id("untagged-spend");

    mends(id, new String[] {"--team", "Support"}, "edits", "undo");
  }

  @Test
  void undoingAnImportMendsOneThatAddsNothing() {
    importFile("again.csv", UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI, "10000000"));
    String id = id("overlapping-imports");

    mends(id, new String[] {}, "redo", "2");
  }

  @Test
  void undoingEachMendsSeveralThatAddNothing() {
    for (int i = 0; i < 4; i++) {
      importFile(
          "again" + i + ".csv",
          UsageCsv.row("2026-01-0" + (2 + i % 2), "key_a", UsageCsv.MINI, "10000000"));
    }
    String id = id("overlapping-imports");

    assertThat(apply(id)).isZero();

    assertThat(ids("overlapping-imports")).doesNotContain(id);
  }

  @Test
  void keepingTheFinerRowsBringsTheirMoneyBackUntilItIsUndone() {
    importFile(
        "keys.csv",
        UsageCsv.row("2026-02-02", "key_x", UsageCsv.MINI),
        UsageCsv.row("2026-02-02", "key_y", UsageCsv.MINI),
        UsageCsv.row("2026-02-02", "key_z", UsageCsv.MINI));
    importFile(
        "days.csv",
        UsageCsv.row("2026-02-02", "", UsageCsv.MINI, "5000000"),
        UsageCsv.row("2026-02-03", "", UsageCsv.MINI, "5000000"));
    String id = id("overlapping-imports");

    mends(id, new String[] {}, "edits", "undo");
  }

  /// What lies outside the ledger can't be mended by a click: the advice says where and how, and
  /// asking for it says so instead of doing nothing.
  @Test
  void aFindingWithoutAFixAtOnceSaysWhatToDo() {
    importFile("unknown.csv", UsageCsv.row("2026-01-02", "key_b", "next-model", "50000000"));

    CliRun run = CliRun.in(home, "checks", "--fix", id("unpriced-model"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("Expected a finding that can be mended at once")
        .contains("Add a price for it, or import a price catalogue that has one.");
  }

  private void mends(String id, String[] options, String... undo) {
    assertThat(apply(id, options)).isZero();
    assertThat(ids()).doesNotContain(id);

    assertThat(CliRun.in(home, undo).code()).isZero();
    assertThat(ids()).contains(id);
  }

  private int apply(String id, String... options) {
    String[] all =
        Stream.concat(Stream.of("checks", "--fix", id), Stream.of(options)).toArray(String[]::new);
    CliRun run = CliRun.in(home, all);
    return run.code() == 1 ? 0 : run.code();
  }

  private String id(String type) {
    return ids(type).getFirst();
  }

  private List<String> ids(String type) {
    return findings()
        .filter(node -> node.path("type").asString().equals(type))
        .map(node -> node.path("id").asString())
        .toList();
  }

  private List<String> ids() {
    return findings().map(node -> node.path("id").asString()).toList();
  }

  private Stream<JsonNode> findings() {
    return CliRun.in(home, "checks", "--json").json().path("findings").valueStream();
  }

  private void importFile(String name, String... rows) {
    Path file = UsageCsv.write(files, name, List.of(rows));
    assertThat(CliRun.in(home, "import", file.toString()).code()).isLessThan(2);
  }
}

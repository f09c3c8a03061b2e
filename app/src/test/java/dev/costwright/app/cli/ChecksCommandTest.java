package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ChecksCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  /// Two days of a key that no rule gives a team: 3.12 USD.
  @BeforeEach
  void importUsage() {
    Path usage =
        UsageCsv.write(
            files,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI, "10000000"),
                UsageCsv.row("2026-01-03", "key_a", UsageCsv.MINI, "10000000")));
    assertThat(CliRun.in(home, "import", usage.toString()).code()).isZero();
  }

  @Test
  void listsWhatIsWrongWithItsMoneyRowsAndFix() {
    CliRun run = CliRun.in(home, "checks", "--json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.json().path("needAttention").asInt()).isEqualTo(1);
    assertThat(untagged(run).toString())
        .isEqualTo(
            "{\"id\":\"%s\",\"type\":\"untagged-spend\",\"subject\":\"apiKey/key_a\","
                    .formatted(id())
                + "\"severity\":\"high\",\"money\":{\"amount\":\"3.12\",\"currency\":\"USD\"},"
                + "\"message\":\"apiKey key_a belongs to no team.\","
                + "\"details\":[\"100.0 % of all spend.\"],"
                + "\"fix\":{\"kind\":\"nameTeam\",\"dimension\":\"apiKey\",\"value\":\"key_a\","
                + "\"advice\":\"Say which team owns apiKey key_a: a rule then gives it all such"
                + " spend.\"},\"evidence\":["
                + "{\"import\":1,\"line\":2,\"day\":\"2026-01-02\","
                + "\"cost\":{\"amount\":\"1.56\",\"currency\":\"USD\"}},"
                + "{\"import\":1,\"line\":3,\"day\":\"2026-01-03\","
                + "\"cost\":{\"amount\":\"1.56\",\"currency\":\"USD\"}}],\"dismissed\":null,"
                + "\"members\":[]}");
    assertThat(CliRun.in(home, "checks").out()).contains("high", "3.12", "belongs to no team");
  }

  @Test
  void mendsUntaggedSpendWithARuleThatUndoTakesBack() {
    CliRun without = CliRun.in(home, "checks", "--fix", id());
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("Name it with --team");

    CliRun fixed = CliRun.in(home, "checks", "--fix", id(), "--team", "Support");
    assertThat(fixed.code()).isZero();
    assertThat(CliRun.in(home, "report", "--by", "team").out()).contains("Support");

    CliRun.in(home, "edits", "undo");
    assertThat(CliRun.in(home, "checks").code()).isEqualTo(1);
  }

  @Test
  void dismissesWithAReasonAndListsItAsDismissed() {
    String id = id();
    assertThat(CliRun.in(home, "checks", "--dismiss", id).err()).contains("Expected a reason");

    CliRun dismissed = CliRun.in(home, "checks", "--dismiss", id, "--reason", "a trial", "--json");
    assertThat(dismissed.code()).isZero();
    assertThat(untagged(dismissed).path("dismissed").asString()).isEqualTo("a trial");

    assertThat(CliRun.in(home, "checks", "--restore", id).code()).isEqualTo(1);
    assertThat(CliRun.in(home, "edits", "undo").code()).isZero();
    assertThat(CliRun.in(home, "checks").code()).isZero();
  }

  @Test
  void refusesAnIdThatNoFindingHas() {
    CliRun run = CliRun.in(home, "checks", "--fix", "gap-000000");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("found \"gap-000000\". 'checks' lists them.");
  }

  private String id() {
    return untagged(CliRun.in(home, "checks", "--json")).path("id").asString();
  }

  private static JsonNode untagged(CliRun run) {
    return run.json()
        .path("findings")
        .valueStream()
        .filter(node -> node.path("type").asString().equals("untagged-spend"))
        .findFirst()
        .orElseThrow();
  }

  /// The later export does not know keys and disagrees about the day: it counts until the user
  /// keeps the finer one.
  @Test
  void keepsTheFinerOfTwoGroupingsThatDisagree() {
    importFile(
        "keys.csv",
        UsageCsv.row("2026-02-02", "key_x", UsageCsv.MINI),
        UsageCsv.row("2026-02-02", "key_y", UsageCsv.MINI),
        UsageCsv.row("2026-02-02", "key_z", UsageCsv.MINI));
    importFile(
        "days.csv",
        UsageCsv.row("2026-02-02", "", UsageCsv.MINI, "5000000"),
        UsageCsv.row("2026-02-03", "", UsageCsv.MINI, "5000000"));
    assertThat(byKey()).doesNotContain("key_x");

    CliRun run = CliRun.in(home, "checks", "--json");
    JsonNode found =
        run.json()
            .path("findings")
            .valueStream()
            .filter(one -> one.path("subject").asString().startsWith("grouping/"))
            .findFirst()
            .orElseThrow();
    assertThat(found.path("fix").toString()).startsWith("{\"kind\":\"keepFiner\",\"import\":2");

    CliRun.in(home, "checks", "--fix", found.path("id").asString());
    assertThat(byKey()).contains("key_x", "key_y", "key_z");
    CliRun.in(home, "edits", "undo");
    assertThat(byKey()).doesNotContain("key_x");
  }

  private void importFile(String name, String... rows) {
    Path file = UsageCsv.write(files, name, List.of(rows));
    assertThat(CliRun.in(home, "import", file.toString()).code()).isLessThan(2);
  }

  private String byKey() {
    return CliRun.in(home, "report", "--by", "apiKey").out();
  }

  @Test
  void keepsLimitsUntilTheyAreTakenBack() {
    assertThat(CliRun.in(home, "checks", "--limit", "least=100", "--keep-limits").code()).isZero();
    assertThat(CliRun.in(home, "checks").out()).startsWith("Nothing found.");
    assertThat(CliRun.in(home, "checks", "--usual-limits").code()).isEqualTo(1);

    CliRun.in(home, "edits", "undo");
    assertThat(CliRun.in(home, "checks").code()).isEqualTo(1);
    assertThat(CliRun.in(home, "checks", "--limit", "least=-1").err())
        .contains("Expected an amount above 0 as least, found \"-1\"");
    assertThat(CliRun.in(home, "checks", "--limit", "speed=1").err())
        .contains("Expected the name of a limit");
  }
}

package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Keys `search-prod`, `search-dev` and `other`, of 0.21 USD each.
class RulesCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  @BeforeEach
  void importUsage() {
    Path usage =
        UsageCsv.write(
            files,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-02", "search-prod", UsageCsv.MINI),
                UsageCsv.row("2026-01-02", "search-dev", UsageCsv.MINI),
                UsageCsv.row("2026-01-02", "other", UsageCsv.MINI)));
    assertThat(CliRun.in(home, "import", usage.toString()).code()).isZero();
  }

  @Test
  void aPreviewShowsWhatAnExpressionWouldCatchAndKeepsNothing() {
    CliRun run = add("Teams", "--regex", "^([a-z]+)-", "--give", "team=$1", "--preview", "--json");

    assertThat(run.code()).isZero();
    JsonNode rule = run.json().path("rules").path(0);
    assertThat(rule.path("caught").path("rows").asInt()).isEqualTo(2);
    assertThat(rule.path("given").path("money").path("amount").asString()).isEqualTo("0.42");
    assertThat(rule.path("examples").path(0).path("gives").path("team").asString())
        .isEqualTo("search");
    assertThat(run.json().path("uncaught").path("rows").asInt()).isEqualTo(1);
    assertThat(CliRun.in(home, "rules", "list").out()).startsWith("No rules.");
  }

  @Test
  void rulesAreTriedInTheOrderThatTheUserGivesThem() {
    add("Teams", "--regex", "^([a-z]+)-", "--give", "team=$1");
    add("All", "--pattern", "*", "--give", "team=platform");
    assertThat(report()).contains("search").contains("platform");

    assertThat(CliRun.in(home, "rules", "move", "All", "1").out())
        .startsWith("All: apiKey * gives team=platform\nTeams: apiKey matches ^([a-z]+)- gives");
    assertThat(report()).doesNotContain("search");
    assertThat(CliRun.in(home, "rules", "preview").out()).contains("former rules take it all");

    CliRun.in(home, "edits", "undo");
    assertThat(report()).contains("search");
    assertThat(CliRun.in(home, "rules", "remove", "Teams").out()).doesNotContain("Teams");
  }

  @Test
  void aTableBecomesARuleAndItsBadRowsAreNamed() throws IOException {
    Path keys =
        Files.writeString(
            files.resolve("keys.csv"), "apiKey,team\nother,Legal\n,Legal\nsearch-dev,Search\n");

    CliRun run = CliRun.in(home, "rules", "table", keys.toString(), "--reads", "apiKey");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("keys.csv: apiKey in a table of 2 gives team");
    assertThat(run.err()).contains("left out: keys.csv, line 3");
    assertThat(report()).contains("Legal").contains("Search").contains("(untagged)");
  }

  @Test
  void saysWhereAnExpressionIsWrong() {
    CliRun run = add("Teams", "--regex", "^([a-z]+-", "--give", "team=$1");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("expected a ) for this ( at character 2 of the expression, found \"(\"");
    assertThat(add("Teams", "--regex", "^a", "--give", "team=$1").err())
        .contains("expected ( ) in the expression for the $1");
  }

  private CliRun add(String name, String... options) {
    List<String> arguments = new ArrayList<>(List.of("rules", "add", name, "--reads", "apiKey"));
    arguments.addAll(List.of(options));
    return CliRun.in(home, arguments.toArray(String[]::new));
  }

  private String report() {
    return CliRun.in(home, "report", "--by", "team").out();
  }
}

package dev.costwright.importers.rules;

import static dev.costwright.model.usage.Dimension.FEATURE;
import static dev.costwright.model.usage.Dimension.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleTableTest {
  @TempDir private Path folder;

  @Test
  void keepsGoodRowsAndSaysWhatIsWrongWithTheOthers() throws IOException {
    RuleTable table =
        read(
            """
            key,Team,owner,feature
            key_1,Search,Ann,
            key_2,Support,Bob,chat
            ,Support,Bob,chat
            key_3,,Eve,
            key_1,Search,Zoe,
            key_2,Legal,Bob,chat
            """,
            Optional.empty());

    assertThat(table.match().rows())
        .isEqualTo(
            Map.of(
                "key_1",
                Map.of(TEAM, "Search"),
                "key_2",
                Map.of(TEAM, "Support", FEATURE, "chat")));
    assertThat(table.ignored()).isEqualTo(List.of("owner"));
    assertThat(table.problems())
        .extracting(problem -> problem.location().line(), Problem::message)
        .containsExactly(
            tuple(4L, "The row has none."),
            tuple(5L, "The row gives nothing."),
            tuple(7L, "Line 3 gives it something else, and counts."));
  }

  @Test
  void looksUpTheColumnThatIsNamed() throws IOException {
    RuleTable table = read("team;apiKey\nSearch;key_1\n", Optional.of("apiKey"));

    assertThat(table.match().rows()).isEqualTo(Map.of("key_1", Map.of(TEAM, "Search")));
  }

  @Test
  void refusesATableThatGivesNothing() {
    assertThatThrownBy(() -> read("apiKey,owner\nkey_1,Ann\n", Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found apiKey, owner in keys.csv. Name one so, such as team.");
    assertThatThrownBy(() -> read("apiKey,team\n,Search\n", Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found none in keys.csv");
  }

  private RuleTable read(String text, Optional<String> column) throws IOException {
    return RuleTable.read(
        SourceFile.of(Files.writeString(folder.resolve("keys.csv"), text)), column);
  }
}

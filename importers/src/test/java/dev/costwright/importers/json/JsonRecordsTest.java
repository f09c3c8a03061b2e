package dev.costwright.importers.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {
  @TempDir private Path folder;

  private final Collected found = new Collected();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":\"a\"},{\"id\":\"b\"}]",
        "{\"id\":\"a\"}\n{\"id\":\"b\"}\n",
        "\n{\"id\":\"a\"}\r\n\r\n{\"id\":\"b\"}",
        "{\"page\":1,\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"total\":2}",
        "{\"data\":[\n{\"id\":\"a\"},\n{\"id\":\"b\"}\n]}",
        "{\"data\":[{\"id\":\"a\"}]}{\"data\":[{\"id\":\"b\"}]}",
        "{\n\"id\":\"a\"\n}\n{\n\"id\":\"b\"\n}"
      })
  void readsEveryShape(String text) throws IOException {
    assertThat(ids(text)).containsExactly("a", "b");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void losesOnlyTheLineThatBreaksALimit() throws IOException {
    String deep = "{\"id\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String number = "{\"id\":" + "9".repeat(100) + "}";
    String name = "{\"" + "n".repeat(2_000) + "\":1}";
    String string = "{\"id\":\"" + "s".repeat(1_000_001) + "\"}";

    assertThat(ids(String.join("\n", ok("a"), deep, number, name, string, ok("b"))))
        .containsExactly("a", "b");
    assertThat(lines()).containsExactly(2L, 3L, 4L, 5L);
  }

  @Test
  void neverReadsAPromptHoweverLong() throws IOException {
    String prompt = "{\"prompt\":\"" + "p".repeat(3_000_000) + "\",\"id\":\"a\"}";

    assertThat(ids(ok("first") + "\n" + prompt)).containsExactly("first", "a");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void doesNotRepeatTheRestOfABrokenLine() throws IOException {
    assertThat(ids("{\"id\":\"a\",\"secret\":\"" + "s".repeat(500) + "\n" + ok("b")))
        .containsExactly("b");
    assertThat(found.problems()).first().extracting(Problem::value).asString().hasSize(41);
  }

  @Test
  void keepsRecordsBeforeABreak() throws IOException {
    assertThat(ids("[{\"id\":\"a\"},\n{\"id\":\"b\"},\n{\"id\":NaN},{\"id\":\"d\"}]"))
        .containsExactly("a", "b");
    assertThat(lines()).containsExactly(3L);
  }

  @Test
  void unwrapsJsonWithinAString() throws IOException {
    List<String> inner = new ArrayList<>();
    JsonRecords.of(
            file("[{\"meta\":\"{\\\"team\\\":\\\"care\\\"}\",\"tags\":\"[\\\"x\\\"]\"}]"), Set.of())
        .forEach(
            found,
            record -> {
              inner.add(record.object("meta").text("team"));
              inner.addAll(record.texts("tags"));
            });

    assertThat(inner).containsExactly("care", "x");
  }

  @Test
  void namesTheFieldByItsPath() throws IOException {
    JsonRecords.of(file("[{\"usage\":{\"tokens\":\"many\"}}]"), Set.of())
        .forEach(found, record -> record.object("usage").count("tokens"));

    assertThat(found.problems().stream().map(problem -> problem.location().column()))
        .containsExactly("[0].usage.tokens");
  }

  private List<String> ids(String text) throws IOException {
    List<String> ids = new ArrayList<>();
    JsonRecords.of(file(text), Set.of("prompt"))
        .forEach(found, record -> ids.add(record.text("id")));
    return ids;
  }

  private List<Long> lines() {
    return found.problems().stream().map(Problem::location).map(Problem.Location::line).toList();
  }

  private static String ok(String id) {
    return "{\"id\":\"" + id + "\"}";
  }

  private SourceFile file(String text) throws IOException {
    return SourceFile.of(Files.writeString(folder.resolve("records.json"), text));
  }
}

package dev.costwright.importers.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON made to break a reader.
class HostileJsonTest {
  @TempDir private Path folder;

  private final Collected found = new Collected();

  static List<String> justWithinTheLimits() {
    return List.of(
        "{\"id\":\"x\",\"n\":" + "[".repeat(63) + "]".repeat(63) + "}",
        "{\"id\":\"x\",\"n\":" + "9".repeat(64) + "}",
        "{\"id\":\"x\",\"" + "n".repeat(1_000) + "\":1}",
        "{\"id\":\"x\",\"n\":\"" + "s".repeat(1_000_000) + "\"}");
  }

  static List<String> beyondTheLimits() {
    return List.of(
        "{\"id\":\"x\",\"n\":" + "[".repeat(64) + "]".repeat(64) + "}",
        "{\"id\":\"x\",\"n\":" + "[".repeat(100_000),
        "{\"id\":\"x\",\"n\":" + "{\"a\":".repeat(100_000),
        "{\"id\":\"x\",\"n\":" + "9".repeat(65) + "}",
        "{\"id\":\"x\",\"n\":0." + "9".repeat(1_000_000) + "}",
        "{\"id\":\"x\",\"" + "n".repeat(100_000) + "\":1}",
        "{\"id\":\"x\",\"n\":\"" + "s".repeat(1_100_000) + "\"}",
        "{\"id\":\"x\",\"n\":[" + "0,".repeat(200_000) + "0]}",
        "{\"id\":\"x\",\"n\":[" + ("\"" + "s".repeat(900_000) + "\",").repeat(6) + "0]}",
        "{\"id\":\"x\",\"n\":\"" + "s".repeat(17_000_000) + "\"}");
  }

  static List<String> broken() {
    return List.of(
        "{\"id\":NaN}",
        "{\"id\":Infinity}",
        "{\"id\":-Infinity}",
        "{\"id\":01}",
        "{\"id\":1.}",
        "{\"id\":+1}",
        "{\"id\":\"\\x\"}",
        "{\"id\":\"\u0001\"}",
        "{\"id\":\"x\"",
        "{\"id\":\"x\"}}",
        "{\"id\":\"x\"}{\"id\":\"y\"}",
        "{\"id\":\"x\",}",
        "{'id':'x'}",
        "[1]",
        "null",
        "\"{\"",
        "}",
        "\u200b{\"id\":\"x\"}",
        "{\"id\":\"x\"}\0",
        "{\"id\":\"x\",\"id\":\"y\"}",
        "{\"id\":\"\\ud83d\"}",
        "{\"id\":\"\\udc00x\"}",
        "{\"id\":\"\\u0000\"}");
  }

  @ParameterizedTest
  @MethodSource("justWithinTheLimits")
  void readsUpToTheLimits(String record) throws IOException {
    assertThat(ids("{\"id\":\"a\"}\n" + record)).containsExactly("a", "x");
    assertThat(found.problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource({"beyondTheLimits", "broken"})
  void losesOnlyTheLineThatIsBrokenWhereverItStands(String record) throws IOException {
    for (int at = 0; at < 3; at++) {
      List<String> lines = new ArrayList<>(List.of("{\"id\":\"a\"}", "{\"id\":\"b\"}"));
      lines.add(at, record);
      found.problems().clear();

      assertThat(lineIds(String.join("\n", lines))).containsExactly("a", "b");
      assertThat(found.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.location().line()).isPositive());
      assertThat(found.problems().getFirst().location().line()).isEqualTo(at + 1L);
    }
  }

  @Test
  void losesOnlyTheRecordOfAnArrayThatIsTooLarge() throws IOException {
    String large = "{\"id\":\"x\",\"n\":[" + "0,".repeat(200_000) + "0]}";
    String twice = "{\"id\":\"x\",\"n\":1,\"n\":2}";

    assertThat(ids("[{\"id\":\"a\"}," + large + "," + twice + ",{\"id\":\"b\"}]"))
        .containsExactly("a", "b");
    assertThat(found.problems().stream().map(Problem::toString))
        .containsExactly(
            "records.json, line 1, column [1]: The record has more than 100,000 values or 4 million"
                + " characters. Expected a JSON object, found \"\". Export the file again.",
            "records.json, line 1, column [2]: The field n stands twice, with different values."
                + " Expected a JSON object, found \"\". Export the file again.");
  }

  @Test
  void keepsAFieldThatStandsTwiceWithOneValue() throws IOException {
    assertThat(ids("[{\"id\":\"a\",\"id\":\"a\"}]")).containsExactly("a");
    assertThat(found.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 99})
  void losesOnlyLineKOfAHundred(int broken) throws IOException {
    List<String> lines =
        new ArrayList<>(IntStream.range(0, 100).mapToObj(i -> "{\"id\":\"" + i + "\"}").toList());
    lines.set(broken, "{\"id\":\"" + broken);

    assertThat(lineIds(String.join("\r\n", lines))).hasSize(99).doesNotContain("" + broken);
    assertThat(found.problems().stream().map(problem -> problem.location().line()))
        .containsExactly(broken + 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1", "\"text\"", "null", "[] []", "[]{}", "{} []", "{} 1", "\0"})
  void saysThatADocumentHoldsNoRecords(String text) throws IOException {
    ids(text);

    assertThat(found.problems()).isNotEmpty();
    assertThat(found.problems().getFirst().location().line()).isEqualTo(1);
  }

  @Test
  void refusesTextThatIsNoUnicode() throws IOException {
    byte[] bytes = "[{\"id\":\"Zürich ?\"}]".getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0x80;
    Path file = Files.write(folder.resolve("bytes.json"), bytes);

    ids(SourceFile.of(file), false);

    assertThat(found.problems().getFirst().message())
        .isEqualTo("The cell holds bytes that are no text: 0x80 at offset 16.");
  }

  private List<String> ids(String text) throws IOException {
    return ids(SourceFile.of(Files.writeString(folder.resolve("records.json"), text)), false);
  }

  private List<String> lineIds(String text) throws IOException {
    return ids(SourceFile.of(Files.writeString(folder.resolve("records.json"), text)), true);
  }

  private List<String> ids(SourceFile source, boolean isLines) {
    List<String> ids = new ArrayList<>();
    JsonRecords records =
        isLines ? JsonRecords.lines(source, Set.of("id", "n")) : JsonRecords.of(source, Set.of());
    records.forEach(
        found,
        record -> {
          String id = record.text("id");
          if (record.isGood()) {
            ids.add(id);
          }
        });
    return ids;
  }
}

package dev.costwright.importers.rejected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedRowsTest {
  private static final String TABLE =
      """
      sep=,
      day,model,note
      2026-08-01,a,fine
      2026-08-02,b,"two
      lines"
      2026-08-03,c,"never closed
      2026-08-04,d,fine
      """;

  @TempDir private Path folder;

  @Test
  void keepsTheHeaderAndWholeRowsOfATable() throws IOException {
    assertThat(saved("usage.csv", TABLE, 4))
        .isEqualTo(
            """
            sep=,
            day,model,note
            2026-08-02,b,"two
            lines"
            """);
  }

  @Test
  void savesADamagedRowAsItStands() throws IOException {
    assertThat(saved("usage.csv", TABLE, 6))
        .isEqualTo(
            """
            sep=,
            day,model,note
            2026-08-03,c,"never closed
            """);
  }

  @Test
  void savesLinesOfJson() throws IOException {
    assertThat(saved("log.jsonl", "{\"id\":1}\n{\"id\":\n{\"id\":3}\n", 2)).isEqualTo("{\"id\":\n");
  }

  @Test
  void savesNoApiKey() throws IOException {
    String key = "sk-ant-api03-Zy98xW76vU54tS32";

    assertThat(saved("usage.csv", "day,key\nx," + key + "\n", 2))
        .matches("day,key\nx,sk-ant-…tS32#[0-9a-f]{8}\n");
    assertThat(saved("log.jsonl", "{}\n{\"note\":\"key:\\n" + key + "\",\"id\":-1}\n", 2))
        .matches("\\{\"note\":\"key:\\\\nsk-ant-…tS32#[0-9a-f]{8}\",\"id\":-1}\n");
  }

  @Test
  void leavesADocumentToBeMendedWhereItIs() throws IOException {
    SourceFile page = file("page.json", "{\"data\": [\n  {\"id\": 1},\n  {\"id\": -1}\n]}\n");

    assertThat(RejectedRows.of(page, List.of(problem("page.json", 3, Severity.REJECTED))))
        .isEmpty();
  }

  @Test
  void savesNothingWithoutARejectedRow() throws IOException {
    SourceFile file = file("usage.csv", TABLE);

    assertThat(
            RejectedRows.of(
                file,
                List.of(
                    problem("usage.csv", 3, Severity.DOUBTFUL),
                    problem("other.csv", 3, Severity.REJECTED),
                    problem("usage.csv", 0, Severity.REJECTED))))
        .isEmpty();
  }

  @Test
  void overwritesNothing() throws IOException {
    Path target = Files.writeString(folder.resolve("mine.csv"), "mine");
    RejectedRows rows =
        RejectedRows.of(
                file("usage.csv", TABLE), List.of(problem("usage.csv", 3, Severity.REJECTED)))
            .orElseThrow();

    assertThatThrownBy(() -> rows.write(target))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("Cannot write the rejected rows of usage.csv to " + target);
    assertThat(target).hasContent("mine");
  }

  private String saved(String name, String text, long line) throws IOException {
    Path target = folder.resolve("rejected-" + name);
    RejectedRows rows =
        RejectedRows.of(file(name, text), List.of(problem(name, line, Severity.REJECTED)))
            .orElseThrow();
    rows.write(target);
    assertThat(rows.rows()).isOne();
    return Files.readString(target);
  }

  private SourceFile file(String name, String text) throws IOException {
    return SourceFile.of(Files.writeString(folder.resolve(name), text));
  }

  private static Problem problem(String file, long line, Severity severity) {
    return new Problem(severity, new Location(file, line, ""), "", "a row", "Bad.", "Mend it.");
  }
}

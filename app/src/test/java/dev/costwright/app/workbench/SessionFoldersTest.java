package dev.costwright.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.importers.ReadOptions;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.RowCounts;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.time.TimeGrain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders of session logs are one import.
class SessionFoldersTest {
  @TempDir private Path folder;
  private Workbench workbench;

  @BeforeEach
  void open() {
    workbench = Workbench.openOrCreate(folder.resolve("test.costw"));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void readsAllSessionsOfAFolderAsOneImport() throws IOException {
    Path projects = sessions(folder);

    assertThat(Incoming.filesIn(List.of(folder.resolve("logs"))))
        .containsExactly(folder.resolve("logs/notes.txt"), projects);
    ImportRecord record = imported(projects);

    assertThat(record.source().name()).isEqualTo("projects/ (3 files)");
    assertThat(record.rows()).isEqualTo(new RowCounts(4, 3, 1, 0, 0));
    assertThat(tokens()).isEqualTo(3 * 103 + 10 + 20 + 30);
  }

  @Test
  void saysInWhichFileARowStands() throws IOException {
    Path projects = sessions(folder);
    Files.writeString(
        projects.resolve("shop/c.jsonl"), line("c", "m9", "-5"), StandardCharsets.UTF_8);

    ImportPreview preview =
        workbench.imports().preview(projects, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);

    assertThat(preview.problems())
        .extracting(Problem::location)
        .extracting(Problem.Location::file)
        .containsExactly("shop/c.jsonl");
    assertThat(preview.firstFacts())
        .extracting(
            fact -> fact.dimension(dev.costwright.model.usage.Dimension.SOURCE_FILE).orElse(""))
        .containsExactly("blog/b.jsonl", "shop/a.jsonl", "shop/a.jsonl", "shop/a2.jsonl");
  }

  @Test
  void countsARowOnceWhetherItsFileCameAloneOrInAFolder() throws IOException {
    Path projects = sessions(folder);
    imported(projects.resolve("shop/a.jsonl"));
    long alone = tokens();

    imported(projects);

    assertThat(alone).isEqualTo(2 * 103 + 10 + 20);
    assertThat(tokens()).isEqualTo(3 * 103 + 10 + 20 + 30);
  }

  @Test
  void changesNothingWhenTheFolderIsTheSame() throws IOException {
    Path projects = sessions(folder);
    imported(projects);
    long before = tokens();

    ImportRecord again = imported(projects);

    assertThat(again.rows().added()).isZero();
    assertThat(tokens()).isEqualTo(before);
  }

  @Test
  void opensAnArchiveOfSessions() throws IOException {
    Path projects = sessions(folder);
    Path zip = folder.resolve("sessions.zip");
    try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("shop/a.jsonl", "shop/a2.jsonl", "blog/b.jsonl")) {
        packed.putNextEntry(new ZipEntry("projects/" + name));
        packed.write(Files.readAllBytes(projects.resolve(name)));
      }
    }

    List<Path> found = Incoming.filesIn(List.of(zip));
    ImportRecord record = imported(found.getFirst());

    assertThat(found).containsExactly(zip.resolve("projects"));
    assertThat(record.source().name()).isEqualTo("projects/ (3 files)");
    assertThat(tokens()).isEqualTo(3 * 103 + 10 + 20 + 30);
  }

  @Test
  void readsWhatLiesBesideADamagedArchive() throws IOException {
    Path projects = sessions(folder);
    Path logs = folder.resolve("logs");
    Files.writeString(logs.resolve("broken.zip"), "PK\003\004 cut off");
    Files.write(logs.resolve("cut.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});

    assertThat(Incoming.filesIn(List.of(logs)))
        .containsExactly(
            logs.resolve("broken.zip"),
            logs.resolve("cut.gz"),
            logs.resolve("notes.txt"),
            projects);
    assertThatThrownBy(() -> imported(logs.resolve("broken.zip")))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("Cannot read the archive broken.zip: ");
  }

  private ImportRecord imported(Path path) {
    return workbench.imports().add(path, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
  }

  private long tokens() {
    return workbench
        .pivot(
            new PivotQuery(
                List.of(), TimeGrain.TOTAL, Optional.empty(), LayerChoice.OBSERVED, Map.of()))
        .total()
        .tokens();
  }

  /// Three answers in three files, one of them told twice, and a file of another kind.
  private static Path sessions(Path folder) throws IOException {
    Path projects = folder.resolve("logs/projects");
    Files.createDirectories(projects.resolve("shop"));
    Files.createDirectories(projects.resolve("blog"));
    Files.writeString(folder.resolve("logs/notes.txt"), "nothing to import\n");
    Files.writeString(
        projects.resolve("shop/a.jsonl"), line("a", "m1", "10") + line("a", "m2", "20"));
    Files.writeString(projects.resolve("shop/a2.jsonl"), line("a2", "m2", "20"));
    Files.writeString(projects.resolve("blog/b.jsonl"), line("b", "m3", "30"));
    return projects;
  }

  private static String line(String session, String message, String output) {
    return """
    {"type":"assistant","sessionId":"%s","requestId":"r-%s",\
    "timestamp":"2026-03-21T10:00:00.000Z","message":{"id":"msg_%s",\
    "model":"claude-sonnet-4-6","usage":{"input_tokens":3,\
    "cache_creation_input_tokens":100,"output_tokens":%s}}}
    """
        .formatted(session, message, message, output);
  }
}

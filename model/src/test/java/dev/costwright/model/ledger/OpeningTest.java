package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.USAGE;
import static dev.costwright.model.ledger.Sample.add;
import static dev.costwright.model.ledger.Sample.bucket;
import static dev.costwright.model.ledger.Sample.dump;
import static dev.costwright.model.ledger.Sample.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
  @TempDir Path temp;
  private Path folder;
  private Path data;
  private byte[] older;
  private List<String> content;

  @BeforeEach
  void fill() throws IOException {
    folder = temp.resolve("books.costw");
    data = folder.resolve("ledger.mv.db");
    try (Ledger ledger = Ledger.create(folder)) {
      add(ledger, file("a.csv"), USAGE, bucket(1, "gpt-5", 10));
    }
    older = Files.readAllBytes(data);
    try (Ledger ledger = Ledger.open(folder)) {
      add(ledger, file("b.csv"), USAGE, bucket(2, "gpt-5", 10));
      content = dump(ledger);
    }
  }

  private void assertRefusedUnchanged(byte[] found, String message) throws IOException {
    Files.write(data, found);
    assertThatThrownBy(() -> Ledger.open(folder))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(message);
    assertThat(Files.readAllBytes(data)).isEqualTo(found);
    assertThat(data.resolveSibling("ledger.trace.db")).doesNotExist();
  }

  @Test
  void opensWhatItClosed() {
    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(dump(ledger)).isEqualTo(content).hasSize(2);
      assertThat(ledger.folder()).isEqualTo(folder);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4_096, 8_192, 12_288})
  void refusesACutOffFileAndLeavesItAsItIs(int keep) throws IOException {
    assertRefusedUnchanged(Arrays.copyOf(Files.readAllBytes(data), keep), "was cut off");
  }

  @Test
  void refusesAFileThatLostItsEnd() throws IOException {
    byte[] whole = Files.readAllBytes(data);
    assertRefusedUnchanged(Arrays.copyOf(whole, whole.length - 4_096), "was cut off");
  }

  /// The manifest promises no length while the ledger is being closed.
  @ParameterizedTest
  @ValueSource(ints = {4_096, 8_192, 16_384})
  void refusesACutOffFileEvenWithoutAPromisedLength(int keep) throws IOException {
    Path manifest = folder.resolve("manifest");
    Files.writeString(manifest, Files.readString(manifest).replaceAll("length=\\d+", "length=0"));
    byte[] cut = Arrays.copyOf(Files.readAllBytes(data), keep);
    Files.write(data, cut);
    assertThatThrownBy(() -> Ledger.open(folder)).isInstanceOf(LedgerException.class);
    assertThat(Files.readAllBytes(data)).isEqualTo(cut);
  }

  @Test
  void refusesWhereTheFileWasRemovedInsteadOfStartingAnew() throws IOException {
    Files.delete(data);
    byte[] manifest = Files.readAllBytes(folder.resolve("manifest"));
    assertThat(Ledger.exists(folder)).isTrue();
    assertThatThrownBy(() -> Ledger.open(folder))
        .isInstanceOf(DamagedLedgerException.class)
        .hasMessageContaining("found 0: the file was cut off or removed");
    assertThatThrownBy(() -> Ledger.create(folder)).isInstanceOf(LedgerException.class);
    assertThat(data).doesNotExist();
    assertThat(folder.resolve("manifest")).hasBinaryContent(manifest);
  }

  @Test
  void refusesAFileOfZeros() throws IOException {
    assertRefusedUnchanged(new byte[older.length * 2], "");
  }

  @Test
  void refusesAnotherLedgersFile() throws IOException {
    Path other = temp.resolve("other.costw");
    try (Ledger ledger = Ledger.create(other)) {
      for (int day = 1; day < 20; day++) {
        add(ledger, file(day + ".csv"), USAGE, bucket(day, "gpt-5", 10));
      }
    }
    assertRefusedUnchanged(
        Files.readAllBytes(other.resolve("ledger.mv.db")), "belongs to another ledger");
  }

  @Test
  void refusesAnOlderCopy() throws IOException {
    byte[] padded = Arrays.copyOf(older, Math.max(older.length, (int) Files.size(data)));
    Files.write(data, padded);
    assertThatThrownBy(() -> Ledger.open(folder)).isInstanceOf(LedgerException.class);
    assertThat(Files.readAllBytes(data)).isEqualTo(padded);
  }

  @Test
  void refusesALedgerWithoutItsManifest() throws IOException {
    Files.delete(folder.resolve("manifest"));
    assertRefusedUnchanged(Files.readAllBytes(data), "Expected a manifest beside");
  }

  @Test
  void refusesANewerSchema() throws IOException {
    Path manifest = folder.resolve("manifest");
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("schema=\\d+", "schema=999"));
    assertRefusedUnchanged(
        Files.readAllBytes(data), "found schema 999. Open it with a newer Costwright.");
  }

  @Test
  void refusesASecondOpenerAndNamesTheFirst() {
    try (Ledger ledger = Ledger.open(folder)) {
      assertThatThrownBy(() -> Ledger.open(folder))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("(process " + ProcessHandle.current().pid() + ", since ");
      assertThat(ledger.imports()).hasSize(2);
    }
  }

  @Test
  void refusesToCreateOverALedger() {
    assertThatThrownBy(() -> Ledger.create(folder))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("Expected a folder without a ledger");
  }

  @Test
  void refusesAFolderWithoutALedger() {
    assertThatThrownBy(() -> Ledger.open(temp.resolve("none.costw")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("Expected a ledger in");
    assertThat(temp.resolve("none.costw")).doesNotExist();
  }

  @Test
  void keepsOthersOut() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  /// A copy of the files while they are in use is what a kill leaves.
  @Test
  void clearsAwayAnImportThatWasKilled() throws IOException {
    Path killed = temp.resolve("killed.costw");
    try (Ledger ledger = Ledger.open(folder);
        ImportWriter writer = ledger.begin(file("c.csv"))) {
      for (int row = 0; row < 40_000; row++) {
        writer.fact(USAGE, bucket(3, "model-" + row % 7, row));
      }
      copy(killed);
    }
    try (Ledger ledger = Ledger.open(killed)) {
      assertThat(dump(ledger)).isEqualTo(content);
      assertThat(ledger.imports()).hasSize(2);
      assertThat(ledger.verify()).isEqualTo(new Verification(2, List.of()));
    }
  }

  @Test
  void keepsEverythingAcknowledgedWhenKilled() throws IOException {
    Path killed = temp.resolve("killed.costw");
    try (Ledger ledger = Ledger.open(folder)) {
      add(ledger, file("c.csv"), USAGE, bucket(3, "gpt-5", 10));
      content = dump(ledger);
      copy(killed);
    }
    try (Ledger ledger = Ledger.open(killed)) {
      assertThat(dump(ledger)).isEqualTo(content).hasSize(3);
    }
  }

  private void copy(Path target) throws IOException {
    Files.createDirectory(target);
    for (String name : List.of("ledger.mv.db", "manifest", "ledger.lock")) {
      Files.copy(folder.resolve(name), target.resolve(name));
    }
  }
}

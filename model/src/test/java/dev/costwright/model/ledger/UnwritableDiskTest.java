package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.CALLS;
import static dev.costwright.model.ledger.Sample.USAGE;
import static dev.costwright.model.ledger.Sample.add;
import static dev.costwright.model.ledger.Sample.bucket;
import static dev.costwright.model.ledger.Sample.dump;
import static dev.costwright.model.ledger.Sample.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.usage.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real disks that are full or may not be written.
class UnwritableDiskTest {
  @TempDir Path temp;

  private static List<String> filled(Path folder) {
    try (Ledger ledger = Ledger.create(folder)) {
      add(ledger, file("a.csv"), USAGE, bucket(1, "gpt-5", 10));
      add(ledger, file("b.csv"), USAGE, bucket(2, "o3", 20));
      ledger.undo(1);
      return dump(ledger);
    }
  }

  private static void assertOpensForReading(Path folder, List<String> content, String reason)
      throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("ledger.mv.db"));
    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(ledger.readOnly().orElseThrow()).contains(reason);
      assertThat(dump(ledger)).isEqualTo(content);
      assertThat(ledger.imports()).hasSize(2);
      assertThat(ledger.verify().damaged()).isEmpty();
      assertRefused(() -> ledger.begin(file("c.csv")), reason);
      assertRefused(() -> ledger.undo(2), reason);
      assertRefused(() -> ledger.redo(1), reason);
      assertRefused(() -> ledger.append("rules", "own", "[]"), reason);
      ledger.storeDerived(new DerivedColumn(2, 0, "costs"), "1", new byte[1]);
      assertThat(dump(ledger)).isEqualTo(content);
    }
    assertThat(Files.readAllBytes(folder.resolve("ledger.mv.db"))).isEqualTo(before);
  }

  private static void assertRefused(ThrowingCallable work, String reason) {
    assertThatThrownBy(work)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("was opened for reading only: ")
        .hasMessageContaining(reason)
        .hasMessageContaining("then open the ledger again");
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void opensForReadingWhenItsDiskIsMountedSo() throws IOException {
    try (SmallDisk disk = SmallDisk.of(8, temp.resolve("disk"))) {
      Path folder = disk.folder().resolve("books.costw");
      List<String> content = filled(folder);
      disk.forbidWriting();
      assertOpensForReading(folder, content, "Read-only file system");
      disk.allowWriting();
      try (Ledger ledger = Ledger.open(folder)) {
        assertThat(ledger.readOnly()).isEmpty();
        ledger.redo(1);
      }
    }
  }

  @Test
  void opensForReadingWhenItsDiskIsFull() throws IOException {
    try (SmallDisk disk = SmallDisk.of(8, temp.resolve("disk"))) {
      Path folder = disk.folder().resolve("books.costw");
      List<String> content = filled(folder);
      disk.fill(0);
      assertOpensForReading(folder, content, "No space left on device");
      disk.free();
      try (Ledger ledger = Ledger.open(folder)) {
        assertThat(ledger.readOnly()).isEmpty();
        ledger.redo(1);
      }
      assertThat(filesIn(folder)).doesNotContain("ledger.trace.db").hasSize(4);
    }
  }

  @Test
  void opensForReadingWhenItsFilesBelongToOthers() throws IOException {
    assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
    Path folder = temp.resolve("books.costw");
    List<String> content = filled(folder);
    Files.setPosixFilePermissions(
        folder.resolve("ledger.mv.db"), PosixFilePermissions.fromString("r--------"));
    assertOpensForReading(folder, content, "you may not write to");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
    assertOpensForReading(folder, content, "you may not write to");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void refusesAnImportThatItsDiskHasNoRoomFor() throws IOException {
    try (SmallDisk disk = SmallDisk.of(8, temp.resolve("disk"));
        Ledger ledger = Ledger.create(disk.folder().resolve("books.costw"))) {
      SourceDescription big =
          new SourceDescription("big.csv", "test", "0", 4_000_000, Optional.empty());
      assertThatThrownBy(() -> ledger.begin(big))
          .isInstanceOf(LedgerException.class)
          .hasMessageStartingWith("Expected at least 13 MB free on the disk of ")
          .hasMessageContaining(" to import big.csv, found ")
          .hasMessageEndingWith("Nothing was changed.");
      assertThat(ledger.imports()).isEmpty();
    }
  }

  /// The file says that it is small, so that it is begun.
  @Test
  void keepsNothingOfAnImportThatFilledTheDiskAndGoesOnWithoutARestart() throws IOException {
    try (SmallDisk disk = SmallDisk.of(8, temp.resolve("disk"))) {
      Path folder = disk.folder().resolve("books.costw");
      List<String> content = filled(folder);
      try (Ledger ledger = Ledger.open(folder)) {
        disk.fill(1_100);
        assertThatThrownBy(() -> importMuch(ledger))
            .isInstanceOf(LedgerException.class)
            .hasMessageContaining("Check that its disk is there and has room");
        assertThat(dump(ledger)).isEqualTo(content);
        assertThat(ledger.imports()).hasSize(2);
        disk.free();
        add(ledger, file("c.csv"), USAGE, bucket(3, "o3", 30));
        assertThat(dump(ledger)).hasSize(content.size() + 1);
      }
      try (Ledger ledger = Ledger.open(folder)) {
        assertThat(ledger.imports()).hasSize(3);
        assertThat(ledger.verify()).isEqualTo(new Verification(3, List.of()));
      }
      assertThat(filesIn(folder))
          .containsExactly("backups", "ledger.lock", "ledger.mv.db", "manifest");
    }
  }

  private static void importMuch(Ledger ledger) {
    try (ImportWriter writer = ledger.begin(file("much.csv"))) {
      for (int row = 0; row < 200_000; row++) {
        writer.fact(
            CALLS,
            Sample.callOf(1 + row % 28, "request-" + row * 7_919L, row)
                .dimension(Dimension.SESSION, "session-" + row * 104_729L)
                .build());
      }
      writer.commit();
    }
  }
}

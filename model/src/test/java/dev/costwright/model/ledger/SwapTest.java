package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.USAGE;
import static dev.costwright.model.ledger.Sample.add;
import static dev.costwright.model.ledger.Sample.bucket;
import static dev.costwright.model.ledger.Sample.dump;
import static dev.costwright.model.ledger.Sample.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever moment a crash chooses while a restored ledger takes its place, the next start finds
/// one of the two, whole.
class SwapTest {
  private static final String PLAN = "source=scratch\naside=20260101T000000.000Z\nmanifest=yes\n";

  @TempDir Path temp;
  private Path folder;
  private Path other;
  private List<String> old;
  private List<String> fresh;

  @BeforeEach
  void makeTwoStates() throws IOException {
    folder = temp.resolve("books.costw");
    other = temp.resolve("other.costw");
    Path backup = temp.resolve("b.costwz");
    try (Ledger ledger = Ledger.create(folder)) {
      add(ledger, file("a.csv"), USAGE, bucket(1, "gpt-5", 10));
      fresh = dump(ledger);
      ledger.backUp(backup, Watch.NONE);
      add(ledger, file("b.csv"), USAGE, bucket(2, "gpt-5", 10));
      old = dump(ledger);
    }
    Restoring.restore(other, backup, Watch.NONE);
    Files.createDirectories(folder.resolve("scratch"));
  }

  private void move(String name) throws IOException {
    Files.move(other.resolve(name), folder.resolve("scratch").resolve(name));
  }

  private List<String> opened() {
    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(ledger.verify().damaged()).isEmpty();
      return dump(ledger);
    }
  }

  @Test
  void crashBeforeThePlanLeavesTheOldLedger() throws IOException {
    move("ledger.mv.db");
    move("manifest");
    assertThat(opened()).isEqualTo(old);
    assertThat(folder.resolve("scratch")).doesNotExist();
  }

  @Test
  void crashAfterThePlanEndsTheExchange() throws IOException {
    move("ledger.mv.db");
    move("manifest");
    Files.writeString(folder.resolve("swap"), PLAN);
    assertThat(opened()).isEqualTo(fresh);
    assertThat(folder.resolve("swap")).doesNotExist();
    Restoring.undo(folder);
    assertThat(opened()).isEqualTo(old);
  }

  @Test
  void crashInACompactionEndsItAndLeavesEarlierReplacedLedgersToBeGivenBack() throws IOException {
    Restoring.restore(folder, temp.resolve("b.costwz"), Watch.NONE);
    Files.createDirectories(folder.resolve("scratch"));
    move("ledger.mv.db");
    move("manifest");
    Files.writeString(folder.resolve("swap"), PLAN + "discard\n");
    assertThat(opened()).isEqualTo(fresh);
    assertThat(folder.resolve("replaced").toFile().list()).hasSize(1);
    Restoring.undo(folder);
    assertThat(opened()).isEqualTo(old);
  }

  @Test
  void openingClearsAwayWhatABackupThatWasCutShortHasLeft() throws IOException {
    Path half = Files.writeString(folder.resolve("backups/.auto-1.costwz.part"), "half");
    Path own = Files.writeString(folder.resolve("backups/notes.txt"), "mine");
    assertThat(opened()).isEqualTo(old);
    assertThat(half).doesNotExist();
    assertThat(own).exists();
  }

  @Test
  void crashBetweenTheTwoFilesEndsTheExchange() throws IOException {
    Path aside = Files.createDirectories(folder.resolve("replaced/20260101T000000.000Z"));
    Files.copy(folder.resolve("ledger.mv.db"), aside.resolve("ledger.mv.db"));
    Files.copy(folder.resolve("manifest"), aside.resolve("manifest"));
    Files.delete(folder.resolve("ledger.mv.db"));
    Files.move(other.resolve("ledger.mv.db"), folder.resolve("ledger.mv.db"));
    move("manifest");
    Files.writeString(folder.resolve("swap"), PLAN);
    assertThat(opened()).isEqualTo(fresh);
    Restoring.undo(folder);
    assertThat(opened()).isEqualTo(old);
  }

  @Test
  void keepsTheLastThreeReplacedLedgers() {
    for (int time = 0; time < 5; time++) {
      Restoring.restore(folder, temp.resolve("b.costwz"), Watch.NONE);
    }
    assertThat(folder.resolve("replaced").toFile().list()).hasSize(3);
    assertThat(opened()).isEqualTo(fresh);
  }
}

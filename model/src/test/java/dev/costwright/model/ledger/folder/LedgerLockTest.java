package dev.costwright.model.ledger.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.costwright.model.problem.HeldLedgerException;
import dev.costwright.model.problem.HeldLedgerException.Place;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerLockTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path temp;
  private LedgerFolder folder;

  @BeforeEach
  void make() {
    folder = new LedgerFolder(temp.resolve("books.costw"));
    folder.make();
  }

  private static Holder onMill(Instant seen) {
    return new Holder(
        "t-1", "mill", "12345678", "anna", 4711, "Costwright 0.1.0", NOW.minusSeconds(7200), seen);
  }

  private Holder named() throws IOException {
    return Holder.parse(LockFile.textOf(folder.lockFile())).orElseThrow();
  }

  @Test
  void namesItsHolderWhileItIsHeldAndNobodyAfterwards() throws IOException {
    try (LedgerLock _ = LedgerLock.take(folder)) {
      Holder holder = named();
      assertThat(holder.process()).isEqualTo(ProcessHandle.current().pid());
      assertThat(holder.user()).isEqualTo(System.getProperty("user.name"));
      assertThat(holder.isOnThisComputer()).isTrue();
    }
    assertThat(folder.lockFile()).isEmptyFile();
  }

  @Test
  void refusesASecondHolderOfThisComputerByName() {
    try (LedgerLock _ = LedgerLock.take(folder)) {
      HeldLedgerException refused =
          catchThrowableOfType(HeldLedgerException.class, () -> LedgerLock.take(folder));
      assertThat(refused.place()).isEqualTo(Place.THIS_COMPUTER);
      assertThat(refused)
          .hasMessageContaining("(process %d, since ".formatted(ProcessHandle.current().pid()))
          .hasMessageContaining(" of " + System.getProperty("user.name") + " on this computer")
          .hasMessageEndingWith("Close it there, then try again.");
    }
  }

  /// On POSIX systems closing any channel of a file would drop the first holder's lock.
  @Test
  void keepsTheLockWhileOthersOfThisProgramTry() {
    try (LedgerLock lock = LedgerLock.take(folder)) {
      assertThatThrownBy(() -> LedgerLock.take(folder)).isInstanceOf(LedgerException.class);
      assertThat(OtherProgram.canLock(folder.lockFile())).isFalse();
      lock.requireOwn();
    }
    assertThat(OtherProgram.canLock(folder.lockFile())).isTrue();
  }

  @Test
  void refusesALedgerThatAnotherComputerHoldsAndSaysHowOldItsLastSignOfLifeIs() throws IOException {
    String before = onMill(Instant.now().minus(Duration.ofHours(3))).text();
    Files.writeString(folder.lockFile(), before);
    HeldLedgerException refused =
        catchThrowableOfType(HeldLedgerException.class, () -> LedgerLock.take(folder));
    assertThat(refused.place()).isEqualTo(Place.ANOTHER_COMPUTER);
    assertThat(refused)
        .hasMessageContaining("Costwright 0.1.0 of anna on the computer mill (process 4711, since ")
        .hasMessageContaining("its last sign of life is 3 hours old");
    assertThat(folder.lockFile()).hasContent(before);
  }

  @Test
  void saysThatClocksDisagree() {
    assertThat(Refusal.elsewhere(temp, onMill(NOW.plusSeconds(60)), NOW))
        .hasMessageContaining("ahead of this computer's clock");
  }

  @Test
  void tellsAgesInTheUnitThatSaysMost() {
    assertThat(age(Duration.ofSeconds(5))).contains("5 seconds old");
    assertThat(age(Duration.ofMinutes(14))).contains("14 minutes old");
    assertThat(age(Duration.ofHours(30))).contains("30 hours old");
    assertThat(age(Duration.ofDays(9))).contains("9 days old");
  }

  private String age(Duration age) {
    return Refusal.elsewhere(temp, onMill(NOW.minus(age)), NOW).getMessage();
  }

  @Test
  void followsAHolderOnAnotherComputerByChoiceOnly() throws IOException {
    Files.writeString(folder.lockFile(), onMill(NOW).text());
    LedgerLock.release(folder);
    try (LedgerLock _ = LedgerLock.take(folder)) {
      assertThat(named().isOnThisComputer()).isTrue();
    }
  }

  @Test
  void neverTakesALedgerFromALivingProgramOfThisComputer() {
    try (LedgerLock lock = LedgerLock.take(folder)) {
      assertThatThrownBy(() -> LedgerLock.release(folder)).isInstanceOf(HeldLedgerException.class);
      assertThatCode(lock::requireOwn).doesNotThrowAnyException();
    }
  }

  @Test
  void followsADeadHolderOfThisComputerAtOnce() throws IOException {
    Files.writeString(folder.lockFile(), Holder.here(NOW.minusSeconds(99)).text());
    assertThatCode(() -> LedgerLock.take(folder).close()).doesNotThrowAnyException();
  }

  @Test
  void takesATornNameForSomebody() throws IOException {
    String whole = onMill(NOW).text();
    for (int length = 20; length < whole.length(); length += 7) {
      Files.writeString(folder.lockFile(), whole.substring(0, length));
      assertThatThrownBy(() -> LedgerLock.take(folder)).isInstanceOf(HeldLedgerException.class);
    }
  }

  @Test
  void notesItsSignsOfLife() throws IOException {
    try (LedgerLock lock = LedgerLock.take(folder)) {
      Holder before = named();
      lock.beat(NOW.plusSeconds(60));
      assertThat(named()).isEqualTo(before.seenAt(NOW.plusSeconds(60)));
    }
  }

  @Test
  void noticesThatAnotherComputerTookTheLedgerOver() throws IOException {
    try (LedgerLock lock = LedgerLock.take(folder)) {
      replaceLockFile(onMill(NOW).text());
      lock.beat(NOW);
      assertThatThrownBy(lock::requireOwn)
          .isInstanceOf(HeldLedgerException.class)
          .hasMessageContaining("anna on the computer mill")
          .hasMessageContaining("has taken it over");
    }
    assertThat(folder.lockFile()).hasContent(onMill(NOW).text());
  }

  /// As a sync service does: another file of the same name.
  private void replaceLockFile(String text) throws IOException {
    Path fresh = Files.writeString(temp.resolve("synced"), text);
    Files.move(fresh, folder.lockFile(), StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void noticesThatItsFileWasRemoved() throws IOException {
    LedgerLock lock = LedgerLock.take(folder);
    Files.delete(folder.lockFile());
    assertThatThrownBy(lock::requireOwn)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("Expected the lock file of " + folder.path());
    assertThatThrownBy(lock::close).isInstanceOf(LedgerException.class);
    assertThatCode(() -> LedgerLock.take(folder).close()).doesNotThrowAnyException();
  }

  @Test
  void readsNamesWithAnySigns() {
    Holder odd = new Holder("t", "hö=st\\1", "", "añ#na", 1, "Costwright", NOW, NOW);
    assertThat(Holder.parse(odd.text())).isEqualTo(Optional.of(odd));
  }

  @Test
  void findsCopiesThatSyncServicesMake() throws IOException {
    for (String name :
        new String[] {
          "ledger (Anna's conflicted copy 2026-11-01).mv.db",
          "ledger.sync-conflict-20261101-081500-ABCDEF.mv.db",
          "ledger-MILL.mv.db",
          "ledger (1).mv.db",
          "ledger 2.mv.db",
          "ledger.mv (conflicted copy).db",
          "manifest (1)",
          "ledger_conflict-20261101.lock",
          "ledger.mv.db",
          "ledger.lock",
          "manifest",
          "manifest.new",
          "new-ledger.mv.db",
          "ledger.mv.db.old",
          "ledger.good.mv.db",
          "notes.txt"
        }) {
      Files.writeString(folder.path().resolve(name), "");
    }
    assertThat(ConflictedCopies.in(folder))
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "ledger (1).mv.db",
            "ledger (Anna's conflicted copy 2026-11-01).mv.db",
            "ledger 2.mv.db",
            "ledger-MILL.mv.db",
            "ledger.mv (conflicted copy).db",
            "ledger.sync-conflict-20261101-081500-ABCDEF.mv.db",
            "ledger_conflict-20261101.lock",
            "manifest (1)");
  }
}

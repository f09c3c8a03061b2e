package dev.costwright.model.ledger.folder;

import dev.costwright.model.problem.HeldLedgerException;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps a second program out of a ledger, on this computer and on others that share its folder.
///
/// On this computer the operating system knows whether the holder lives. Another computer's lock
/// may not be seen through a network drive or a sync service, so the lock file names its holder
/// and says, with every {@linkplain #beat sign of life}, that he is there. A holder of this
/// computer who died is followed at once; one of another computer only by the user's choice.
public final class LedgerLock implements AutoCloseable {
  /// Often enough that a user sees whether somebody is there, seldom enough for a sync service.
  private static final Duration BEAT = Duration.ofMinutes(1);

  private static final int READS = 150;
  private static final Duration BETWEEN_READS = Duration.ofMillis(20);

  private final Path folder;
  private final LockFile file;
  private final Holder holder;
  private final Thread heart;

  private LedgerLock(Path folder, LockFile file, Holder holder) {
    this.folder = folder;
    this.file = file;
    this.holder = holder;
    this.heart = Thread.ofVirtual().name("ledger-heartbeat").unstarted(this::live);
  }

  /// @throws HeldLedgerException naming the holder when another program has the ledger open
  public static LedgerLock take(LedgerFolder folder) {
    try {
      // asked for before: between lock and name nobody can say who the holder is
      Holder holder = Holder.here(Instant.now());
      LockFile file = owned(folder);
      boolean isTaken = false;
      try {
        requireFree(folder, file);
        file.write(holder.text());
        LedgerLock lock = new LedgerLock(folder.path(), file, holder);
        lock.heart.start();
        isTaken = true;
        return lock;
      } finally {
        if (!isTaken) {
          file.close();
        }
      }
    } catch (IOException e) {
      throw Refusal.unusable(folder.path(), e);
    }
  }

  private static void requireFree(LedgerFolder folder, LockFile file) throws IOException {
    Optional<Holder> last = Holder.parse(file.text());
    if (last.isPresent() && !last.get().isOnThisComputer()) {
      throw Refusal.elsewhere(folder.path(), last.get(), Instant.now());
    }
  }

  /// For those who only read, and could not write a lock: the file must not change meanwhile.
  ///
  /// @throws HeldLedgerException naming the holder when another program has the ledger open
  public static void requireFree(LedgerFolder folder) {
    try {
      Optional<Holder> last = Holder.parse(LockFile.textOf(folder.lockFile()));
      if (last.isPresent() && !last.get().isOnThisComputer()) {
        throw Refusal.elsewhere(folder.path(), last.get(), Instant.now());
      }
      if (last.flatMap(holder -> ProcessHandle.of(holder.process())).isPresent()) {
        throw Refusal.here(folder.path(), last);
      }
    } catch (IOException e) {
      throw Refusal.unusable(folder.path(), e);
    }
  }

  /// Ends the claim of a holder on another computer, because the user says so. Nothing happens
  /// when nobody holds the ledger.
  ///
  /// @throws HeldLedgerException when a program of this computer has the ledger open
  public static void release(LedgerFolder folder) {
    try (LockFile file = owned(folder)) {
      file.write("");
    } catch (IOException e) {
      throw Refusal.unusable(folder.path(), e);
    }
  }

  private static LockFile owned(LedgerFolder folder) throws IOException {
    Optional<LockFile> file = LockFile.take(folder.lockFile());
    if (file.isEmpty()) {
      throw Refusal.here(folder.path(), holderOf(folder));
    }
    return file.get();
  }

  /// A holder who has just begun writes his name at once: it is worth a short wait.
  private static Optional<Holder> holderOf(LedgerFolder folder) throws IOException {
    Optional<Holder> holder = Holder.parse(LockFile.textOf(folder.lockFile()));
    for (int read = 1; read < READS && holder.isEmpty(); read++) {
      pause(BETWEEN_READS);
      holder = Holder.parse(LockFile.textOf(folder.lockFile()));
    }
    return holder;
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Checks that the ledger is still this program's: another computer may have taken it over.
  ///
  /// @throws HeldLedgerException naming who has it now
  public void requireOwn() {
    try {
      Optional<Holder> now = Holder.parse(file.text());
      if (!isOwn(now)) {
        throw Refusal.takenOver(folder, now);
      }
    } catch (IOException e) {
      throw Refusal.lost(folder, e);
    }
  }

  private boolean isOwn(Optional<Holder> now) {
    return now.map(Holder::token).equals(Optional.of(holder.token()));
  }

  private void live() {
    try {
      while (true) {
        Thread.sleep(BEAT);
        beat(Instant.now());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /// Says that the holder is there. A lock that another one has taken over is left alone: the
  /// next change of the ledger tells the user.
  synchronized void beat(Instant now) {
    try {
      requireOwn();
      file.write(holder.seenAt(now).text());
    } catch (LedgerException lost) {
      heart.interrupt();
    } catch (IOException unwritableNow) {
      // the last sign of life grows old, which is what others are told
    }
  }

  /// Leaves an empty file behind when the ledger is this program's to the end.
  @Override
  public synchronized void close() {
    heart.interrupt();
    try (file) {
      if (isOwn(Holder.parse(file.text()))) {
        file.write("");
      }
    } catch (IOException e) {
      throw new LedgerException("Expected to release the lock of the ledger, found: " + e, e);
    }
  }
}

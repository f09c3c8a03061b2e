package dev.costwright.model.ledger;

import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.ledger.backup.BackupReader;
import dev.costwright.model.ledger.folder.LedgerFolder;
import dev.costwright.model.ledger.folder.LedgerLock;
import dev.costwright.model.ledger.folder.Swap;
import dev.costwright.model.problem.LedgerException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Puts the ledger of a backup in the place of the one in a folder, which must not be open. The
/// ledger that was there, whole or damaged, is kept aside.
public final class Restoring {
  private Restoring() {}

  /// Builds the backup's ledger beside the folder's own, proves that it is equal to the one that
  /// was backed up, and exchanges the two in a way that a crash cannot cut in half.
  ///
  /// @param folder holds a ledger, or none yet
  /// @throws dev.costwright.model.problem.InputException when the backup cannot be read or is not
  /// as it was written; the folder's ledger is then as it was
  public static BackupManifest restore(Path folder, Path backup, Watch watch) {
    LedgerFolder place = new LedgerFolder(folder);
    try (BackupReader reader = BackupReader.open(backup)) {
      place.make();
      try (LedgerLock _ = LedgerLock.take(place)) {
        place.recover();
        restore(place, reader, "restore", watch, Swap::installScratch);
      }
      return reader.manifest();
    }
  }

  private static void restore(
      LedgerFolder place,
      BackupReader reader,
      String operation,
      Watch watch,
      BiConsumer<Swap, Instant> install) {
    boolean done = false;
    try {
      new Rebuilding(reader, place.scratch(), watch).run();
      if (place.holdsLedger()) {
        note(place.scratch(), reader.manifest(), operation);
      }
      install.accept(new Swap(place), Instant.now());
      done = true;
    } finally {
      if (!done) {
        place.recover();
      }
    }
  }

  /// The chain goes on from the backup's end with word of what was done.
  private static void note(LedgerFolder scratch, BackupManifest manifest, String operation) {
    try (Books books = Opening.open(scratch, _ -> {})) {
      books
          .database()
          .run(
              () ->
                  books
                      .audit()
                      .append(
                          Instant.now(),
                          operation,
                          0,
                          Sha256.of(manifest.writtenAt().toString(), manifest.dumpSha256())));
      books.acknowledge();
    }
  }

  /// Gives back the room that the file no longer needs: writes a backup into the ledger's own
  /// folder, builds a ledger from it, and exchanges the two. H2's own way to compact is not used:
  /// it was seen to lose data. The ledger must not be open.
  ///
  /// @return how many bytes the file is smaller; negative when it grew
  public static long compact(Path folder, Watch watch) {
    LedgerFolder place = new LedgerFolder(folder);
    Path backup;
    try (Ledger ledger = Ledger.open(folder)) {
      backup = ledger.backUpHere(Instant.now(), watch);
    }
    long before = place.length();
    try (BackupReader reader = BackupReader.open(backup);
        LedgerLock _ = LedgerLock.take(place)) {
      requireUnchanged(place, reader.manifest());
      // it holds the same, and the backup is proven: keeping the old one would gain nothing
      restore(place, reader, "compact", watch, Swap::installEqualScratch);
    }
    return before - place.length();
  }

  /// Between the backup and the lock another program may have written.
  private static void requireUnchanged(LedgerFolder place, BackupManifest backup) {
    if (place.manifest().filter(now -> now.head().equals(backup.head())).isEmpty()) {
      throw new LedgerException(
          "Expected %s to stay as it is while it is compacted, but another program has changed it. Nothing was changed; try again."
              .formatted(place.path()));
    }
  }

  /// When a replaced ledger is kept: where. Empty otherwise.
  public static Optional<Path> undoable(Path folder) {
    return new Swap(new LedgerFolder(folder)).replaced();
  }

  /// Puts the ledger that was replaced last in place again, byte by byte as it was, and keeps the
  /// restored one aside: a second call exchanges them back. The ledger must not be open.
  ///
  /// @throws LedgerException when no replaced ledger is kept
  public static void undo(Path folder) {
    LedgerFolder place = new LedgerFolder(folder);
    if (undoable(folder).isEmpty()) {
      throw new LedgerException(
          "Expected a ledger that a restore has replaced in %s, found none. There is nothing to undo."
              .formatted(folder));
    }
    try (LedgerLock _ = LedgerLock.take(place)) {
      place.recover();
      boolean _ = new Swap(place).undo(Instant.now());
    }
  }
}

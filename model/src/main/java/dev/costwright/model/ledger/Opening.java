package dev.costwright.model.ledger;

import dev.costwright.model.ledger.folder.LedgerFolder;
import dev.costwright.model.ledger.folder.LedgerLock;
import dev.costwright.model.ledger.folder.Manifest;
import dev.costwright.model.ledger.h2.Database;
import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.problem.LedgerException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Makes ledgers, and opens them with care: H2 takes a cut-off file for an empty database and
/// overwrites it, so the file is checked against its manifest before H2 may write.
final class Opening {
  private static final String RESTORE =
      " Nothing was changed. Restore a backup, or the file from your own copy of the folder.";

  private static final String LOOKING = "The ledger is being checked";

  private Opening() {}

  static Books create(LedgerFolder folder) {
    if (folder.holdsLedger()) {
      throw new LedgerException(
          "Expected a folder without a ledger, found one in %s. Open it, or choose another folder."
              .formatted(folder.path()));
    }
    Database.requireSafe(folder.database());
    folder.make();
    LedgerLock lock = LedgerLock.take(folder);
    return guarded(
        lock,
        () -> {
          folder.recover();
          bear(folder);
          folder.protectFiles();
          return books(folder, lock);
        });
  }

  /// Only a complete ledger gets its name, so a creation that is cut short leaves none.
  private static void bear(LedgerFolder folder) {
    String ledgerId = UUID.randomUUID().toString();
    Instant now = Instant.now();
    folder.removeNewDatabase();
    Database database = Database.create(folder.newDatabase(), ledgerId, now);
    orAbandon(
        database,
        () -> {
          AuditTrail audit = new AuditTrail(database);
          database.run(() -> audit.append(now, "create", 0, Sha256.of(ledgerId)));
          folder.write(new Manifest(ledgerId, Database.newestSchema(), 0, audit.head()));
          database.closeSynced();
          return folder;
        });
    folder.installNewDatabase();
  }

  private static Books books(LedgerFolder folder, LedgerLock lock) {
    Database database = Database.open(folder.database(), () -> check(folder));
    return orAbandon(database, () -> Books.forWriting(folder, lock, database));
  }

  /// A file that is not usable must not stay open.
  private static <T> T orAbandon(Database database, Supplier<T> work) {
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        database.abandon();
      }
    }
  }

  /// A new ledger with another's identity, to be filled.
  ///
  /// @param before runs before dictionaries are read
  static Books build(
      LedgerFolder folder, String ledgerId, Instant createdAt, Consumer<Database> before) {
    folder.make();
    LedgerLock lock = LedgerLock.take(folder);
    return guarded(
        lock,
        () -> {
          Database database = Database.create(folder.database(), ledgerId, createdAt);
          return orAbandon(
              database,
              () -> {
                database.run(() -> before.accept(database));
                folder.protectFiles();
                return Books.forWriting(folder, lock, database);
              });
        });
  }

  /// @param beforeUpdate runs while the file is still of an older schema, if it is
  static Books open(LedgerFolder folder, Consumer<LedgerFolder> beforeUpdate) {
    Database.requireSafe(folder.database());
    if (!folder.holdsLedger()) {
      throw new LedgerException(
          "Expected a ledger in %s, found none. Check the folder's name, or create a ledger."
              .formatted(folder.path()));
    }
    Optional<String> readOnly = folder.whyReadOnly();
    if (readOnly.isPresent()) {
      return look(folder, readOnly.get());
    }
    LedgerLock lock = LedgerLock.take(folder);
    return guarded(
        lock,
        () -> {
          folder.recover();
          check(folder);
          folder.protectFiles();
          if (folder.manifest().filter(Opening::isOlder).isPresent()) {
            beforeUpdate.accept(folder);
          }
          Books books = books(folder, lock);
          return orAbandon(
              books.database(),
              () -> {
                books.acknowledge();
                return books;
              });
        });
  }

  private static boolean isOlder(Manifest manifest) {
    return manifest.schema() < Database.newestSchema();
  }

  /// For reading alone: without a lock, which would have to be written.
  private static Books look(LedgerFolder folder, String reason) {
    LedgerLock.requireFree(folder);
    check(folder);
    String refusal =
        "Expected a ledger that can be written, but %s was opened for reading only: %s. Mend that, then open the ledger again."
            .formatted(folder.path(), reason);
    Database database = Database.openReadOnly(folder.database(), refusal);
    return orAbandon(
        database,
        () -> {
          requireNewest(database, refusal);
          return Books.forReading(folder, database, reason);
        });
  }

  private static void requireNewest(Database database, String refusal) {
    if (database.schemaVersion() < Database.newestSchema()) {
      throw new LedgerException(
          "An older Costwright wrote this ledger, and it must be brought up to date first. "
              + refusal);
    }
  }

  private static void check(LedgerFolder folder) {
    Manifest manifest =
        folder
            .manifest()
            .orElseThrow(
                () ->
                    new DamagedLedgerException(
                        "Expected a manifest beside %s, found none.%s"
                            .formatted(folder.file(), RESTORE)));
    if (manifest.schema() > Database.newestSchema()) {
      throw new LedgerException(
          "Expected a ledger of schema %d or older, found schema %d. Open it with a newer Costwright."
              .formatted(Database.newestSchema(), manifest.schema()));
    }
    if (folder.length() < Math.max(1, manifest.length())) {
      throw new DamagedLedgerException(
          "Expected %s to have at least %d bytes, found %d: the file was cut off or removed.%s"
              .formatted(folder.file(), manifest.length(), folder.length(), RESTORE));
    }
    try (Database database = Database.openReadOnly(folder.database(), LOOKING)) {
      check(folder, manifest, database);
    } catch (DamagedLedgerException e) {
      throw e;
    } catch (LedgerException e) {
      if (e.getCause() != null) {
        throw new DamagedLedgerException(
            "Expected a ledger file that can be read, found a damaged one: %s%s"
                .formatted(e.getMessage(), RESTORE),
            e);
      }
      throw e;
    }
  }

  private static void check(LedgerFolder folder, Manifest manifest, Database database) {
    String found = database.ledgerId().orElse("no ledger");
    if (!found.equals(manifest.ledgerId())) {
      throw new DamagedLedgerException(
          "Expected ledger %s in %s, found %s: the file is damaged or belongs to another ledger.%s"
              .formatted(manifest.ledgerId(), folder.file(), found, RESTORE));
    }
    var _ = database.schemaVersion();
    if (!new AuditTrail(database).contains(manifest.head())) {
      throw new DamagedLedgerException(
          "Expected the last known change in %s, found an older state: the file is an older copy.%s"
              .formatted(folder.file(), RESTORE));
    }
    if (database.schemaVersion() == Database.newestSchema()) {
      requireWhole(folder, new Wholeness(database).damages());
    }
  }

  private static void requireWhole(LedgerFolder folder, List<String> damages) {
    if (!damages.isEmpty()) {
      throw new DamagedLedgerException(
          "Expected every part of %s as it was written, found damage: %s%s.%s"
              .formatted(
                  folder.file(),
                  damages.getFirst(),
                  damages.size() == 1 ? "" : " (and %d more)".formatted(damages.size() - 1),
                  RESTORE));
    }
  }

  private interface Step {
    Books run();
  }

  /// Gives the lock back when the step fails.
  private static Books guarded(LedgerLock lock, Step step) {
    boolean done = false;
    try {
      Books books = step.run();
      done = true;
      return books;
    } finally {
      if (!done) {
        lock.close();
      }
    }
  }
}

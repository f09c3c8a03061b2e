package dev.costwright.model.ledger;

import dev.costwright.model.ledger.column.BlockCodec;
import dev.costwright.model.ledger.column.Dictionaries;
import dev.costwright.model.ledger.folder.LedgerFolder;
import dev.costwright.model.ledger.folder.LedgerLock;
import dev.costwright.model.ledger.folder.Manifest;
import dev.costwright.model.ledger.h2.Database;
import dev.costwright.model.ledger.h2.DictionaryTable.Word;
import dev.costwright.model.problem.LedgerException;

/// An open ledger's file, with what every part of the ledger needs of it.
final class Books implements AutoCloseable {
  private final LedgerFolder folder;
  private final LedgerLock lock;
  private final Database database;
  private final String ledgerId;
  private final Dictionaries dictionaries = new Dictionaries();
  private final BlockCodec codec = new BlockCodec(dictionaries);
  private final AuditTrail audit;

  Books(LedgerFolder folder, LedgerLock lock, Database database) {
    this.folder = folder;
    this.lock = lock;
    this.database = database;
    this.ledgerId = database.ledgerId().orElseThrow();
    this.audit = new AuditTrail(database);
    restoreDictionaries();
  }

  private void restoreDictionaries() {
    try {
      database.dictionaries().all().stream()
          .map(word -> new Dictionaries.Word(word.kind(), word.id(), word.text()))
          .forEach(dictionaries::restore);
    } catch (IllegalArgumentException e) {
      throw new LedgerException(
          "Expected a whole dictionary in the ledger, found a gap: %s. Restore a backup."
              .formatted(e.getMessage()),
          e);
    }
  }

  LedgerFolder folder() {
    return folder;
  }

  Database database() {
    return database;
  }

  BlockCodec codec() {
    return codec;
  }

  AuditTrail audit() {
    return audit;
  }

  /// Stores the words that blocks have added; part of the transaction that stores the blocks.
  void storeNewWords() {
    database
        .dictionaries()
        .add(
            dictionaries.unsaved().stream()
                .map(word -> new Word(word.kind(), word.id(), word.text()))
                .toList());
  }

  /// To be called when that transaction is committed.
  void newWordsAreStored() {
    dictionaries.saved();
  }

  /// Returns when all that is committed is on the disk and the manifest says so. Nothing may be
  /// called done before.
  ///
  /// @throws LedgerException when nobody can tell whether the last change outlives a power failure
  void acknowledge() {
    lock.requireOwn();
    try {
      database.sync();
      writeManifest(folder.length());
    } catch (LedgerException e) {
      throw new LedgerException(
          e.getMessage() + " The last change may be there nevertheless: look before you repeat it.",
          e);
    }
  }

  private void writeManifest(long length) {
    folder.write(new Manifest(ledgerId, Database.newestSchema(), length, audit.head()));
  }

  /// H2 may cut off free space at the end of the file while it closes: until that is over the
  /// manifest promises the chain but no length.
  @Override
  public void close() {
    boolean done = false;
    try (lock) {
      lock.requireOwn();
      String head = audit.head();
      writeManifest(0);
      database.closeSynced();
      folder.write(new Manifest(ledgerId, Database.newestSchema(), folder.length(), head));
      done = true;
    } finally {
      if (!done) {
        database.abandon();
      }
    }
  }
}

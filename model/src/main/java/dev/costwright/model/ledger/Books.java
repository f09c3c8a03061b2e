package dev.costwright.model.ledger;

import dev.costwright.model.ledger.column.BlockCodec;
import dev.costwright.model.ledger.column.Dictionaries;
import dev.costwright.model.ledger.folder.LedgerFolder;
import dev.costwright.model.ledger.folder.LedgerLock;
import dev.costwright.model.ledger.folder.Manifest;
import dev.costwright.model.ledger.h2.Database;
import dev.costwright.model.ledger.h2.DictionaryTable.Word;
import dev.costwright.model.prefix.PrefixKey;
import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.problem.LedgerException;
import java.util.Optional;

/// An open ledger's file, with what every part of the ledger needs of it.
final class Books implements AutoCloseable {
  private static final String PREFIX_KEY = "prefix.key";

  private final LedgerFolder folder;
  private final Optional<LedgerLock> lock;
  private final Database database;
  private final Optional<String> readOnly;
  private final String ledgerId;
  private final Dictionaries dictionaries = new Dictionaries();
  private final BlockCodec codec = new BlockCodec(dictionaries);
  private final AuditTrail audit;

  private Books(
      LedgerFolder folder,
      Optional<LedgerLock> lock,
      Database database,
      Optional<String> readOnly) {
    this.folder = folder;
    this.lock = lock;
    this.database = database;
    this.readOnly = readOnly;
    this.ledgerId = database.ledgerId().orElseThrow();
    this.audit = new AuditTrail(database);
    restoreDictionaries();
  }

  static Books forWriting(LedgerFolder folder, LedgerLock lock, Database database) {
    return new Books(folder, Optional.of(lock), database, Optional.empty());
  }

  /// @param reason why nothing can be written
  static Books forReading(LedgerFolder folder, Database database, String reason) {
    return new Books(folder, Optional.empty(), database, Optional.of(reason));
  }

  /// Why nothing can be written; empty when all can.
  Optional<String> readOnly() {
    return readOnly;
  }

  private void restoreDictionaries() {
    try {
      database.dictionaries().all().stream()
          .map(word -> new Dictionaries.Word(word.kind(), word.id(), word.text()))
          .forEach(dictionaries::restore);
    } catch (IllegalArgumentException e) {
      throw new DamagedLedgerException(
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

  String ledgerId() {
    return ledgerId;
  }

  AuditTrail audit() {
    return audit;
  }

  /// The secret behind which prefixes are stored, made when it is first asked for. It is in no
  /// backup: who is given one cannot try prompts against it.
  PrefixKey prefixKey() {
    return database.transaction(
        () ->
            database
                .derived()
                .find(0, 0, PREFIX_KEY, PREFIX_KEY)
                .map(PrefixKey::of)
                .orElseGet(this::newPrefixKey));
  }

  private PrefixKey newPrefixKey() {
    PrefixKey key = PrefixKey.random();
    database.derived().put(0, 0, PREFIX_KEY, PREFIX_KEY, key.bytes());
    return key;
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
  /// @throws LedgerException when nobody can tell whether the last change outlives a power
  /// failure
  void acknowledge() {
    lock.ifPresent(LedgerLock::requireOwn);
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

  @Override
  public void close() {
    if (readOnly.isPresent()) {
      database.close();
    } else {
      closeWritten();
    }
  }

  /// H2 may cut off free space at the end of the file while it closes: until that is over the
  /// manifest promises the chain but no length.
  private void closeWritten() {
    boolean done = false;
    try {
      lock.ifPresent(LedgerLock::requireOwn);
      String head = audit.head();
      writeManifest(0);
      database.closeSynced();
      folder.write(new Manifest(ledgerId, Database.newestSchema(), folder.length(), head));
      done = true;
    } finally {
      if (!done) {
        database.abandon();
      }
      lock.ifPresent(LedgerLock::close);
    }
  }
}

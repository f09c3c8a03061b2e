package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.AuditTable.AuditRow;
import dev.costwright.model.ledger.h2.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The chain of everything that was done: each entry's hash covers the one before, so none can be
/// changed, removed or moved unseen.
final class AuditTrail {
  private static final String BEGINNING = "";

  private final Database database;

  AuditTrail(Database database) {
    this.database = database;
  }

  void append(Instant at, String operation, long subject, String digest) {
    Optional<AuditRow> last = database.audit().last();
    long entry = last.map(AuditRow::entry).orElse(0L) + 1;
    String previous = last.map(AuditRow::hash).orElse(BEGINNING);
    database.audit().add(hashed(new AuditRow(entry, at, operation, subject, digest, previous, "")));
  }

  /// Hash of the last entry.
  String head() {
    return database.audit().last().map(AuditRow::hash).orElse(BEGINNING);
  }

  boolean contains(String hash) {
    return database.audit().contains(hash);
  }

  /// What is wrong with the chain, in words.
  List<String> damages() {
    List<String> damages = new ArrayList<>();
    String previous = BEGINNING;
    long entry = 0;
    for (AuditRow row : database.audit().all()) {
      entry++;
      if (row.entry() != entry || !row.previous().equals(previous)) {
        damages.add("audit entry %d: does not follow the entry before".formatted(entry));
      } else if (!hashed(row).equals(row)) {
        damages.add("audit entry %d: is not as it was written".formatted(entry));
      }
      previous = row.hash();
    }
    return damages;
  }

  private static AuditRow hashed(AuditRow row) {
    String hash =
        Sha256.of(
            row.previous(),
            Long.toString(row.entry()),
            row.at().toString(),
            row.operation(),
            Long.toString(row.subject()),
            row.digest());
    return new AuditRow(
        row.entry(), row.at(), row.operation(), row.subject(), row.digest(), row.previous(), hash);
  }
}

package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.AuditTable.AuditRow;
import java.time.Instant;

/// One entry of the audit chain.
///
/// @param entry counted from 1
/// @param name what was done: `create`, `import`, `undo`, `redo`, `edit`, `restore`, `compact`
/// @param subject number of the import or edit that it was done to; 0 for the ledger itself
/// @param digest SHA-256 of what it was done with
/// @param hash of this entry and the hash of the entry before
public record Operation(
    long entry, Instant at, String name, long subject, String digest, String hash) {
  static Operation of(AuditRow row) {
    return new Operation(
        row.entry(), row.at(), row.operation(), row.subject(), row.digest(), row.hash());
  }
}

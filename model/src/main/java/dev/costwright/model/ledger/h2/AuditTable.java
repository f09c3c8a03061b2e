package dev.costwright.model.ledger.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The audit chain. Rows are only added.
public final class AuditTable {
  /// @param entry counted from 1
  /// @param operation what happened
  /// @param subject the import or edit that it happened to; 0 for the ledger itself
  /// @param digest SHA-256 of what it was done with, lower-case hex
  /// @param previous hash of the entry before
  public record AuditRow(
      long entry,
      Instant at,
      String operation,
      long subject,
      String digest,
      String previous,
      String hash) {}

  private static final String COLUMNS =
      "SELECT entry, happened_at, operation, subject, digest, previous, hash FROM audit_entry";

  private final Sql sql;

  AuditTable(Sql sql) {
    this.sql = sql;
  }

  public void add(AuditRow row) {
    sql.update(
        """
        INSERT INTO audit_entry (entry, happened_at, operation, subject, digest, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        row.entry(),
        row.at().toString(),
        row.operation(),
        row.subject(),
        row.digest(),
        row.previous(),
        row.hash());
  }

  /// Oldest first.
  public List<AuditRow> all() {
    return sql.list(COLUMNS + " ORDER BY entry", AuditTable::row);
  }

  /// The newest entry.
  public Optional<AuditRow> last() {
    return sql.first(
        COLUMNS + " WHERE entry = (SELECT MAX(entry) FROM audit_entry)", AuditTable::row);
  }

  /// Whether an entry has this hash.
  public boolean contains(String hash) {
    return sql.first(COLUMNS + " WHERE hash = ?", AuditTable::row, hash).isPresent();
  }

  private static AuditRow row(ResultSet row) throws SQLException {
    return new AuditRow(
        row.getLong(1),
        Instant.parse(row.getString(2)),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}

package dev.costwright.model.ledger.h2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Imports and their changes of state. Rows are only added; those of an import that was never
/// committed are removed again.
public final class ImportTable {
  /// The file behind an import.
  ///
  /// @param exportedAt the file's own export time
  public record ImportRow(
      long id,
      String name,
      String format,
      String sha256,
      long bytes,
      Optional<Instant> exportedAt) {}

  /// One change of state.
  public record StateRow(long importId, String state, Instant at) {}

  /// What a committed import is known by.
  ///
  /// @param asOf its as-of instant
  /// @param charged what the file says it costs: `USD 12.5`, one line per currency
  /// @param digest SHA-256 over its content, lower-case hex
  public record SealRow(long importId, Instant asOf, String charged, String digest) {}

  private final Sql sql;

  ImportTable(Sql sql) {
    this.sql = sql;
  }

  /// A number that no import had before.
  public long nextId() {
    return sql.first("SELECT NEXT VALUE FOR import_number", row -> row.getLong(1)).orElseThrow();
  }

  /// The number that {@link #nextId()} would give, without giving it.
  public long peekId() {
    return sql.first(
            """
            SELECT base_value FROM information_schema.sequences WHERE sequence_name = ?
            """,
            row -> row.getLong(1),
            "IMPORT_NUMBER")
        .orElseThrow();
  }

  /// Makes {@link #nextId()} go on from here.
  public void continueFrom(long nextId) {
    sql.update("ALTER SEQUENCE import_number RESTART WITH ?", nextId);
  }

  public void add(ImportRow row) {
    sql.update(
        """
        INSERT INTO import_file (import_id, file_name, format, sha256, file_bytes, exported_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        row.id(),
        row.name(),
        row.format(),
        row.sha256(),
        row.bytes(),
        row.exportedAt().map(Instant::toString).orElse(null));
  }

  public void add(StateRow row) {
    sql.update(
        """
        INSERT INTO import_state (entry, import_id, state, changed_at)
        SELECT COALESCE(MAX(entry), ?) + ?, ?, ?, ? FROM import_state
        """,
        0L,
        1L,
        row.importId(),
        row.state(),
        row.at().toString());
  }

  public void add(SealRow row) {
    sql.update(
        "INSERT INTO import_seal (import_id, as_of, charged, digest) VALUES (?, ?, ?, ?)",
        row.importId(),
        row.asOf().toString(),
        row.charged(),
        row.digest());
  }

  /// In order of id.
  public List<ImportRow> files() {
    return sql.list(
        """
        SELECT import_id, file_name, format, sha256, file_bytes, exported_at
        FROM import_file ORDER BY import_id
        """,
        row ->
            new ImportRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                Optional.ofNullable(row.getString(6)).map(Instant::parse)));
  }

  /// In the order in which they happened.
  public List<StateRow> states() {
    return sql.list(
        "SELECT import_id, state, changed_at FROM import_state ORDER BY entry",
        row -> new StateRow(row.getLong(1), row.getString(2), Instant.parse(row.getString(3))));
  }

  public List<SealRow> seals() {
    return sql.list(
        "SELECT import_id, as_of, charged, digest FROM import_seal ORDER BY import_id",
        row ->
            new SealRow(
                row.getLong(1),
                Instant.parse(row.getString(2)),
                row.getString(3),
                row.getString(4)));
  }

  /// Forgets an import that was never committed; its entries are gone already.
  public void remove(long importId) {
    sql.update("DELETE FROM import_state WHERE import_id = ?", importId);
    sql.update("DELETE FROM import_file WHERE import_id = ?", importId);
  }
}

package dev.costwright.model.ledger.h2;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is computed from segments and kept beside them. Not part of any hash or backup.
public final class DerivedTable {
  private final Sql sql;

  DerivedTable(Sql sql) {
    this.sql = sql;
  }

  /// The column, when it was stored with this stamp.
  public Optional<byte[]> find(long importId, int segment, String column, String stamp) {
    List<byte[]> parts =
        sql.list(
            """
            SELECT data FROM derived
            WHERE import_id = ? AND segment = ? AND column_name = ? AND stamp = ? ORDER BY part
            """,
            row -> row.getBytes(1),
            importId,
            segment,
            column,
            stamp);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    parts.forEach(joined::writeBytes);
    return Optional.of(joined.toByteArray());
  }

  /// Replaces the column, whatever its stamp was.
  public void put(long importId, int segment, String column, String stamp, byte[] bytes) {
    sql.update(
        "DELETE FROM derived WHERE import_id = ? AND segment = ? AND column_name = ?",
        importId,
        segment,
        column);
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (byte[] part : Parts.cut(bytes)) {
      rows.add(new Object[] {importId, segment, column, rows.size(), stamp, part});
    }
    sql.batch(
        """
        INSERT INTO derived (import_id, segment, column_name, part, stamp, data)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /// How many columns of this name carry this stamp.
  public long count(String column, String stamp) {
    return sql.first(
            """
            SELECT COUNT(*) FROM derived WHERE column_name = ? AND stamp = ? AND part = ?
            """,
            row -> row.getLong(1),
            column,
            stamp,
            0)
        .orElse(0L);
  }

  public void remove(long importId, int segment) {
    sql.update("DELETE FROM derived WHERE import_id = ? AND segment = ?", importId, segment);
  }
}

package dev.costwright.model.ledger.h2;

import java.time.Instant;
import java.util.List;

/// Versions of what the user writes. Rows are only added.
public final class EditTable {
  public record EditRow(long id, String subject, String name, String content, Instant at) {}

  private final Sql sql;

  EditTable(Sql sql) {
    this.sql = sql;
  }

  public long nextId() {
    return sql.first("SELECT MAX(edit_id) FROM edit", row -> row.getLong(1)).orElse(0L) + 1;
  }

  public void add(EditRow row) {
    sql.update(
        "INSERT INTO edit (edit_id, subject, name, content, written_at) VALUES (?, ?, ?, ?, ?)",
        row.id(),
        row.subject(),
        row.name(),
        row.content(),
        row.at().toString());
  }

  /// Oldest first.
  public List<EditRow> all() {
    return sql.list(
        "SELECT edit_id, subject, name, content, written_at FROM edit ORDER BY edit_id",
        EditTable::edit);
  }

  private static EditRow edit(java.sql.ResultSet row) throws java.sql.SQLException {
    return new EditRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Instant.parse(row.getString(5)));
  }
}

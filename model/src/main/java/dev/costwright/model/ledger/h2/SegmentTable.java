package dev.costwright.model.ledger.h2;

import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Segments, their columns, and the data sets that they belong to.
public final class SegmentTable {
  /// @param segment counted from 0 within the import
  /// @param minDay first UTC day, counted from 1970
  public record SegmentRow(
      long importId, int segment, DataSet dataSet, int facts, long minDay, long maxDay) {}

  private final Sql sql;
  private final Parts parts;

  SegmentTable(Sql sql) {
    this.sql = sql;
    this.parts = new Parts(sql);
  }

  /// @param columns bytes by name
  /// @return SHA-256 of each part of each column, in order of name
  public List<byte[]> add(SegmentRow row, SortedMap<String, byte[]> columns) {
    sql.update(
        """
        INSERT INTO segment (import_id, segment, data_set, facts, min_day, max_day)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        row.importId(),
        row.segment(),
        dataSet(row.dataSet()),
        row.facts(),
        row.minDay(),
        row.maxDay());
    return parts.add(row.importId(), row.segment(), columns);
  }

  /// Of all imports, live or not, in order of import and segment.
  public List<SegmentRow> all() {
    return list("");
  }

  /// Of one import, in order.
  public List<SegmentRow> of(long importId) {
    return list("WHERE s.import_id = ?", importId);
  }

  /// Those of all imports, live or not, that may hold rows of these UTC days, in order of import
  /// and segment.
  public List<SegmentRow> within(long firstDay, long lastDay) {
    return list("WHERE s.min_day <= ? AND s.max_day >= ?", lastDay, firstDay);
  }

  private List<SegmentRow> list(String where, Object... parameters) {
    return sql.list(
        """
        SELECT s.import_id, s.segment, d.name, d.layer, d.grain, d.seller, d.account, d.currency,
          d.zone, s.facts, s.min_day, s.max_day
        FROM segment s JOIN data_set d ON d.data_set = s.data_set
        """
            + where
            + " ORDER BY s.import_id, s.segment",
        SegmentTable::segment,
        parameters);
  }

  private static SegmentRow segment(ResultSet row) throws SQLException {
    return new SegmentRow(
        row.getLong(1),
        row.getInt(2),
        new DataSet(
            row.getString(3),
            Layer.valueOf(row.getString(4)),
            Grain.valueOf(row.getString(5)),
            row.getString(6),
            row.getString(7),
            Currency.getInstance(row.getString(8)),
            ZoneId.of(row.getString(9))),
        row.getInt(10),
        row.getLong(11),
        row.getLong(12));
  }

  /// All columns of a segment, each checked against its hash.
  ///
  /// @throws dev.costwright.model.problem.LedgerException when one does not match
  public SortedMap<String, byte[]> columns(long importId, int segment) {
    return parts.read(importId, segment);
  }

  /// One column of a segment, checked against its hash.
  ///
  /// @throws dev.costwright.model.problem.LedgerException when it does not match or is missing
  public byte[] column(long importId, int segment, String name) {
    return parts.read(importId, segment, name);
  }

  /// As {@link #column}, for a column that not every segment has.
  public Optional<byte[]> find(long importId, int segment, String name) {
    return parts.find(importId, segment, name);
  }

  /// The stored hashes of a segment, in order of column and part.
  public List<byte[]> hashes(long importId, int segment) {
    return parts.hashes(importId, segment);
  }

  /// Name and number of each part of each column of a segment, in the order of {@link #hashes}.
  public List<String> names(long importId, int segment) {
    return parts.names(importId, segment);
  }

  /// Removes one segment of an import that was never committed.
  public void remove(long importId, int segment) {
    sql.update("DELETE FROM segment_column WHERE import_id = ? AND segment = ?", importId, segment);
    sql.update("DELETE FROM segment WHERE import_id = ? AND segment = ?", importId, segment);
  }

  private int dataSet(DataSet dataSet) {
    @Nullable Object[] cells = {
      dataSet.id(),
      dataSet.layer().name(),
      dataSet.grain().name(),
      dataSet.seller(),
      dataSet.account(),
      dataSet.currency().getCurrencyCode(),
      dataSet.zone().getId()
    };
    return sql.first(
            """
            SELECT data_set FROM data_set
            WHERE name = ? AND layer = ? AND grain = ? AND seller = ? AND account = ?
              AND currency = ? AND zone = ?
            """,
            row -> row.getInt(1),
            cells)
        .orElseGet(() -> addDataSet(cells));
  }

  private int addDataSet(@Nullable Object[] cells) {
    int id = sql.first("SELECT MAX(data_set) FROM data_set", row -> row.getInt(1)).orElse(0) + 1;
    List<@Nullable Object> row = new ArrayList<>(List.of(id));
    row.addAll(Arrays.asList(cells));
    sql.update(
        """
        INSERT INTO data_set (data_set, name, layer, grain, seller, account, currency, zone)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        row.toArray());
    return id;
  }
}

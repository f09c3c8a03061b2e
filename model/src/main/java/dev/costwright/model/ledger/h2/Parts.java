package dev.costwright.model.ledger.h2;

import dev.costwright.model.problem.DamagedLedgerException;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Columns of segments as values of at most 256 KB, each with its SHA-256.
final class Parts {
  static final int MAX_BYTES = 256 * 1024;

  @SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
  private record Part(String column, byte[] hash, byte[] data) {}

  private final Sql sql;

  Parts(Sql sql) {
    this.sql = sql;
  }

  List<byte[]> add(long importId, int segment, SortedMap<String, byte[]> columns) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<byte[]> hashes = new ArrayList<>();
    columns.forEach(
        (name, bytes) -> {
          List<byte[]> cut = cut(bytes);
          for (int part = 0; part < cut.size(); part++) {
            byte[] hash = sha256(cut.get(part));
            hashes.add(hash);
            rows.add(new Object[] {importId, segment, name, part, hash, cut.get(part)});
          }
        });
    sql.batch(
        """
        INSERT INTO segment_column (import_id, segment, column_name, part, sha256, data)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        rows);
    return hashes;
  }

  SortedMap<String, byte[]> read(long importId, int segment) {
    List<Part> parts =
        sql.list(
            """
            SELECT column_name, sha256, data FROM segment_column
            WHERE import_id = ? AND segment = ? ORDER BY column_name, part
            """,
            row -> new Part(row.getString(1), row.getBytes(2), row.getBytes(3)),
            importId,
            segment);
    return joined(importId, segment, parts);
  }

  byte[] read(long importId, int segment, String column) {
    return find(importId, segment, column).orElseThrow(() -> damaged(importId, segment, column));
  }

  Optional<byte[]> find(long importId, int segment, String column) {
    List<Part> parts =
        sql.list(
            """
            SELECT column_name, sha256, data FROM segment_column
            WHERE import_id = ? AND segment = ? AND column_name = ? ORDER BY part
            """,
            row -> new Part(row.getString(1), row.getBytes(2), row.getBytes(3)),
            importId,
            segment,
            column);
    return Optional.ofNullable(joined(importId, segment, parts).get(column));
  }

  List<byte[]> hashes(long importId, int segment) {
    return sql.list(
        """
        SELECT sha256 FROM segment_column
        WHERE import_id = ? AND segment = ? ORDER BY column_name, part
        """,
        row -> row.getBytes(1),
        importId,
        segment);
  }

  List<String> names(long importId, int segment) {
    return sql.list(
        """
        SELECT column_name, part FROM segment_column
        WHERE import_id = ? AND segment = ? ORDER BY column_name, part
        """,
        row -> row.getString(1) + " " + row.getInt(2),
        importId,
        segment);
  }

  private static SortedMap<String, byte[]> joined(long importId, int segment, List<Part> parts) {
    SortedMap<String, ByteArrayOutputStream> columns = new TreeMap<>();
    for (Part part : parts) {
      if (!Arrays.equals(part.hash(), sha256(part.data()))) {
        throw damaged(importId, segment, part.column());
      }
      columns
          .computeIfAbsent(part.column(), c -> new ByteArrayOutputStream())
          .writeBytes(part.data());
    }
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    columns.forEach((name, out) -> bytes.put(name, out.toByteArray()));
    return bytes;
  }

  private static DamagedLedgerException damaged(long importId, int segment, String column) {
    return new DamagedLedgerException(
        "Expected column %s of segment %d of import %d as it was written, found other bytes: the ledger's file is damaged. Undo the import and import its file again, or restore a backup."
            .formatted(column, segment, importId));
  }

  /// One part at least, so that an empty column is there too.
  static List<byte[]> cut(byte[] bytes) {
    List<byte[]> parts = new ArrayList<>();
    int at = 0;
    do {
      parts.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + MAX_BYTES)));
      at += MAX_BYTES;
    } while (at < bytes.length);
    return parts;
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

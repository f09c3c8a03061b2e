package dev.costwright.importers.json;

import dev.costwright.importers.cell.Cells;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Row;
import java.util.Map;

/// One result of a bucket of time, valid until the next one.
public final class JsonResult {
  private final Cells cells;
  private final Place bucket;
  private final Place result;

  /// An object and where it stands.
  record Place(String path, Fields fields) {
    /// The text at a dotted path; empty when there is none.
    String raw(String path) {
      int dot = path.indexOf('.');
      Object value = fields.get(dot < 0 ? path : path.substring(0, dot));
      if (dot >= 0) {
        return value instanceof Fields inner
            ? new Place("", inner).raw(path.substring(dot + 1))
            : "";
      }
      return value instanceof String text ? text : "";
    }

    String of(String name) {
      return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }
  }

  JsonResult(Cells cells, Place bucket, Place result) {
    this.cells = cells;
    this.bucket = bucket;
    this.result = result;
  }

  /// A scalar's text; empty when absent.
  public String text(String path) {
    String raw = result.raw(path);
    return raw.isEmpty() ? raw : cells.text(result.of(path), raw);
  }

  /// Sets the result aside.
  public void reject(String path, String expected, String message, String fix) {
    cells.reject(result.of(path), text(path), expected, message, fix);
  }

  /// The result as a row of a table, so that one reader serves the seller's export and the
  /// seller's API. What the result lacks is taken from its bucket.
  ///
  /// @param paths dotted JSON paths of the columns that have another name there
  public Row row(Map<String, String> paths) {
    return new Row(
        cells,
        new Row.Texts() {
          @Override
          public String raw(Column column) {
            String path = path(column);
            String raw = result.raw(path);
            return raw.isEmpty() ? bucket.raw(path) : raw;
          }

          @Override
          public String place(Column column) {
            String path = path(column);
            boolean isOfBucket = result.raw(path).isEmpty() && !bucket.raw(path).isEmpty();
            return (isOfBucket ? bucket : result).of(path);
          }

          private String path(Column column) {
            return paths.getOrDefault(column.name(), column.name());
          }
        });
  }
}

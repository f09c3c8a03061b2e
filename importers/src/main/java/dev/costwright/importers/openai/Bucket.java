package dev.costwright.importers.openai;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Fact;
import java.time.ZoneOffset;

/// The bucket of time that every OpenAI export row names twice; the epoch seconds count, since
/// the ISO twins come with and without offset.
final class Bucket {
  private final Column start;
  private final Column end;

  Bucket(Header header) {
    start = header.needed("start_time");
    end = header.needed("end_time");
  }

  /// Sets the fact's time, or makes the row unusable.
  void read(Row row, Fact.Builder fact) {
    long startMillis = row.neededMillis(start, ZoneOffset.UTC);
    long endMillis = row.neededMillis(end, ZoneOffset.UTC);
    if (startMillis == Fact.ABSENT || endMillis == Fact.ABSENT) {
      return;
    }
    if (endMillis <= startMillis) {
      row.reject(
          end,
          "a time after start_time",
          "The bucket ends before it starts.",
          "Export the file again.");
      return;
    }
    fact.time(startMillis, endMillis);
  }

  /// How long the bucket of a good row is.
  long millis(Row row) {
    return row.neededMillis(end, ZoneOffset.UTC) - row.neededMillis(start, ZoneOffset.UTC);
  }
}

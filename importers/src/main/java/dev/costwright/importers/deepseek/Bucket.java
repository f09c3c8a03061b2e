package dev.costwright.importers.deepseek;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;

/// When a row's usage happened: a UTC day in older exports, a day or an hour of Beijing in newer
/// ones.
///
/// @param day `utc_date`, as `2026-05-13` or `20260513`
/// @param start with offset
/// @param end with offset
record Bucket(Column day, Column start, Column end) {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final ZoneId BEIJING = ZoneOffset.ofHours(8);

  /// @param startMillis {@link Fact#ABSENT} when the row says no time
  record Time(long startMillis, long endMillis) {}

  static Bucket of(Header header) {
    Column day = header.column("utc_date");
    return day.isPresent()
        ? new Bucket(day, header.column("start_time_iso"), header.column("end_time_iso"))
        : new Bucket(day, header.needed("start_time_iso"), header.needed("end_time_iso"));
  }

  static boolean isIn(Header header) {
    return header.has("utc_date") || header.has("start_time_iso", "end_time_iso");
  }

  Time read(Row row) {
    if (day.isPresent()) {
      long millis = day(row);
      return new Time(millis, millis == Fact.ABSENT ? millis : millis + DAY);
    }
    long from = row.neededMillis(start, BEIJING);
    long until = row.neededMillis(end, BEIJING);
    if (from != Fact.ABSENT && until <= from && until != Fact.ABSENT) {
      row.reject(
          end, "a time after start_time_iso", "The bucket is empty.", "Export the file again.");
    }
    return new Time(from, until);
  }

  private long day(Row row) {
    String text = row.text(day);
    if (!text.matches("\\d{8}")) {
      return row.neededMillis(day, ZoneOffset.UTC);
    }
    try {
      LocalDate date = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
      return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    } catch (DateTimeException noDate) {
      row.reject(day, "a date like 20260513", "The cell is no day.", "Correct it in the file.");
      return Fact.ABSENT;
    }
  }

  /// Days of Beijing and days of UTC are other groupings of the same usage: this tag tells the
  /// ledger so.
  void into(Fact.Builder fact) {
    fact.tag("bucket_zone", day.isPresent() ? "" : "+08:00");
  }

  DataSet dataSet(String id, Layer layer, String account, Currency currency) {
    return new DataSet(
        id,
        layer,
        Grain.BUCKET,
        "deepseek",
        account,
        currency,
        day.isPresent() ? ZoneOffset.UTC : BEIJING);
  }
}

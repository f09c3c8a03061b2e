package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The days of a block's rows.
///
/// A bucket of a day or more is indivisible: it stays on the day that its issuer names, whatever
/// zone is asked for. Everything else has an instant, and its day depends on the zone.
final class RowTimes {
  /// A day on which clocks go forward has 23 hours.
  private static final long SHORTEST_DAY = Duration.ofHours(23).toMillis();

  private static final long DAY = Duration.ofDays(1).toMillis();

  /// A bucket said to be longer covers no more days than this: its end is no sensible time.
  private static final long LONGEST_BUCKET = 366;

  final long[] days;
  final long[] seconds;
  final long[] lastDays;

  RowTimes(FactBlock block, int[] rows) {
    days = new long[rows.length];
    seconds = new long[rows.length];
    lastDays = new long[rows.length];
    boolean buckets = block.dataSet().grain() == Grain.BUCKET;
    ZoneId zone = block.dataSet().zone();
    for (int i = 0; i < rows.length; i++) {
      long start = block.starts()[rows[i]];
      long end = block.ends()[rows[i]];
      boolean whole = buckets && end - start >= SHORTEST_DAY;
      days[i] = whole ? day(start, zone) : Math.floorDiv(start, DAY);
      seconds[i] = whole ? ABSENT : Math.floorDiv(start, 1000L);
      lastDays[i] = whole ? days[i] + daysIn(end - start) - 1 : days[i];
    }
  }

  /// Whole days in a bucket, to the nearest: a day may have 23 or 25 hours.
  private static long daysIn(long millis) {
    return Math.min(Math.ceilDiv(millis - DAY / 2, DAY), LONGEST_BUCKET);
  }

  private static long day(long millis, ZoneId zone) {
    return zone.equals(ZoneOffset.UTC)
        ? Math.floorDiv(millis, DAY)
        : Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toEpochDay();
  }
}

package dev.costwright.model.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// A run of whole days in one zone.
///
/// Days are the zone's own: on clock changes a day has 23 or 25 hours, and no instant belongs to
/// two days or none.
///
/// @param from the first day
/// @param until the day after the last
public record Period(LocalDate from, LocalDate until, ZoneId zone) {
  public Period {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "Expected a period that ends on or after its first day, found %s to %s"
              .formatted(from, until));
    }
  }

  /// Days of UTC, the zone of provider buckets.
  public static Period utc(LocalDate from, LocalDate until) {
    return new Period(from, until, ZoneOffset.UTC);
  }

  public static Period of(YearMonth month, ZoneId zone) {
    return new Period(month.atDay(1), month.plusMonths(1).atDay(1), zone);
  }

  public Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  /// The first instant after the period.
  public Instant end() {
    return until.atStartOfDay(zone).toInstant();
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start()) && instant.isBefore(end());
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}

package dev.costwright.importers.cell;

import dev.costwright.model.usage.Fact;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// Points in time as exports write them, read without building formatters: a log has a million.
final class Times {
  private static final long EARLIEST = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();

  /// A clock that runs behind must not make this year's files implausible.
  private static final Instant NO_EARLIER_NOW = Instant.parse("2026-12-01T00:00:00Z");

  private static final long LATEST = latest();

  private static final int LONGEST_NANOS = 19;
  private static final Pattern FLOAT_NANOS = Pattern.compile("\\d(\\.\\d{1,18})?[eE]\\+?1[0-9]");

  private Times() {}

  /// From 2015 to 400 days after the program's start.
  static boolean isPlausible(long millis) {
    return millis >= EARLIEST && millis <= LATEST;
  }

  private static long latest() {
    Instant now = Instant.now();
    Instant base = now.isBefore(NO_EARLIER_NOW) ? NO_EARLIER_NOW : now;
    return base.plus(400, ChronoUnit.DAYS).toEpochMilli();
  }

  /// Milliseconds since 1970 UTC, or {@link Fact#ABSENT} when the text is no point in time.
  static long millis(String text, ZoneId zone) {
    return text.length() > 4 && text.charAt(4) == '-' ? iso(text, zone) : epoch(text);
  }

  /// Seconds, possibly with decimals of which milliseconds are kept.
  private static long epoch(String text) {
    return Numbers.decimal(text)
        .filter(seconds -> seconds.signum() >= 0)
        .map(seconds -> seconds.movePointRight(3).longValue())
        .orElse(Fact.ABSENT);
  }

  /// Nanoseconds as decimal text of seconds; empty when they are no whole number of at most 19
  /// digits. Some writers put them down as a float.
  static String secondsOfNanos(String text) {
    String plain = text.strip();
    if (plain.length() <= LONGEST_NANOS && plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return plain.isEmpty() ? "" : new BigDecimal(plain).movePointLeft(9).toPlainString();
    }
    return FLOAT_NANOS.matcher(plain).matches()
        ? new BigDecimal(plain).movePointLeft(9).toPlainString()
        : "";
  }

  private static long iso(String text, ZoneId zone) {
    try {
      LocalDate date = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
      if (text.length() == 10 && text.charAt(7) == '-') {
        return midnight(date, zone);
      }
      return text.charAt(7) == '-' && "T ".indexOf(text.charAt(10)) >= 0
          ? withTime(date, text, zone)
          : Fact.ABSENT;
    } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException noTime) {
      return Fact.ABSENT;
    }
  }

  private static long midnight(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private static long withTime(LocalDate date, String text, ZoneId zone) {
    int at = 16;
    int seconds = 0;
    if (at < text.length() && text.charAt(at) == ':') {
      seconds = digits(text, 17, 19);
      at = 19;
    }
    int end = fractionEnd(text, at);
    LocalDateTime time =
        date.atTime(digits(text, 11, 13), colonThenDigits(text), seconds, nanos(text, at, end));
    String offset = text.substring(end).strip();
    ZoneId where = offset.isEmpty() ? zone : offset(offset);
    return where instanceof ZoneOffset fixed
        ? time.toInstant(fixed).toEpochMilli()
        : time.atZone(where).toInstant().toEpochMilli();
  }

  private static ZoneId offset(String text) {
    return text.equals("Z") || text.equals("+00:00") || text.equals("UTC")
        ? ZoneOffset.UTC
        : ZoneOffset.of(text);
  }

  private static int colonThenDigits(String text) {
    if (text.charAt(13) != ':') {
      throw new NumberFormatException();
    }
    return digits(text, 14, 16);
  }

  private static int fractionEnd(String text, int from) {
    int end = from;
    if (end < text.length() && text.charAt(end) == '.') {
      end++;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static int nanos(String text, int from, int end) {
    int nanos = 0;
    for (int place = 0; place < 9; place++) {
      int at = from + 1 + place;
      nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
    }
    return nanos;
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int at = from; at < to; at++) {
      if (!isDigit(text.charAt(at))) {
        throw new NumberFormatException();
      }
      value = value * 10 + (text.charAt(at) - '0');
    }
    return value;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}

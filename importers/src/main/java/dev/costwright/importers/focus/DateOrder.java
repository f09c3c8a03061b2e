package dev.costwright.importers.focus;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether dates such as `4/1/25` name the month or the day first.
enum DateOrder {
  MONTH_FIRST,
  DAY_FIRST;

  /// As spreadsheets write dates, with or without the time of the day.
  private static final Pattern SLASHED =
      Pattern.compile(
          "(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})"
              + "(?:,? +(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: *([AaPp])[Mm])?)?");

  private static final int CENTURY = 2000;

  static boolean isSlashed(String text) {
    return SLASHED.matcher(text).matches();
  }

  /// The date by this order; empty when there is no such day or time. Years of two digits are of
  /// this century.
  Optional<LocalDateTime> read(String text) {
    Matcher parts = SLASHED.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = number(parts, 3);
    try {
      return Optional.of(
          LocalDateTime.of(
              parts.group(3).length() == 2 ? CENTURY + year : year,
              number(parts, this == MONTH_FIRST ? 1 : 2),
              number(parts, this == MONTH_FIRST ? 2 : 1),
              hour(parts),
              number(parts, 5),
              number(parts, 6)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int hour(Matcher parts) {
    int hour = number(parts, 4);
    if (parts.group(7) == null) {
      return hour;
    }
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("No hour of half a day: " + hour);
    }
    return hour % 12 + (parts.group(7).toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
  }

  private static int number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
  }
}

package dev.costwright.forecasting.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and months as English sentences write them.
final class Dates {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

  private Dates() {}

  /// `22 Nov 2026`.
  static String words(LocalDate day) {
    return DAY.format(day);
  }

  /// `October 2026`.
  static String words(YearMonth month) {
    return MONTH.format(month);
  }
}

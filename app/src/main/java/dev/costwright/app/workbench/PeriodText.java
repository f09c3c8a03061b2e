package dev.costwright.app.workbench;

import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.PlausibleDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/// Days and months as users write them, in the window and on the command line. All in UTC.
///
/// Every method throws {@link UsageException} for other texts; `where` says in it where the text
/// stands, such as `after --period`.
public final class PeriodText {
  private static final int MONTH_LENGTH = "yyyy-mm".length();

  private PeriodText() {}

  /// A month, a day, or two of either with `..` between them, both included.
  public static Period parse(String where, String text) {
    int dots = text.indexOf("..");
    LocalDate from = day(where, dots < 0 ? text : text.substring(0, dots));
    LocalDate until = dayAfter(where, dots < 0 ? text : text.substring(dots + 2));
    if (!until.isAfter(from)) {
      throw new UsageException(
          "Expected days in their order, such as 2026-08-01..2026-08-15 %s, found %s."
              .formatted(where, text));
    }
    return Period.utc(from, until);
  }

  /// A day, or the first day of a month, on which a price, a discount or a rate can begin: one of
  /// {@link PlausibleDays}.
  public static LocalDate plausibleDay(String where, String text) {
    return plausible(where, text, day(where, text));
  }

  /// The day after such a day, or after the last day of such a month.
  public static LocalDate dayAfterPlausible(String where, String text) {
    return plausible(where, text, dayAfter(where, text).minusDays(1)).plusDays(1);
  }

  private static LocalDate plausible(String where, String text, LocalDate day) {
    if (!PlausibleDays.contains(day)) {
      throw new UsageException(
          "Expected %s %s, found %s. Correct it; leave out a day that is to be open."
              .formatted(PlausibleDays.expected(), where, text));
    }
    return day;
  }

  /// A day, or the first day of a month.
  public static LocalDate day(String where, String text) {
    return isMonth(text) ? month(where, text).atDay(1) : date(where, text);
  }

  /// The day after a day, or after the last day of a month.
  public static LocalDate dayAfter(String where, String text) {
    return isMonth(text)
        ? month(where, text).plusMonths(1).atDay(1)
        : date(where, text).plusDays(1);
  }

  public static YearMonth month(String where, String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException malformed) {
      throw wrong(where, text, malformed);
    }
  }

  private static boolean isMonth(String text) {
    return text.length() == MONTH_LENGTH;
  }

  private static LocalDate date(String where, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException malformed) {
      throw wrong(where, text, malformed);
    }
  }

  private static UsageException wrong(String where, String text, DateTimeParseException malformed) {
    return new UsageException(
        "Expected a day such as 2026-01-31 or a month such as 2026-01 %s, found \"%s\"."
            .formatted(where, text),
        malformed);
  }
}

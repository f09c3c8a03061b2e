package dev.costwright.app.uikit;

import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How days and steps of time are written.
public final class Days {
  private Days() {}

  /// `5 Nov`.
  public static String shortDay(LocalDate day) {
    return format(day, "d MMM");
  }

  /// `5 Nov 2026`.
  public static String day(LocalDate day) {
    return format(day, "d MMM yyyy");
  }

  /// `November`.
  public static String month(YearMonth month) {
    return format(month.atDay(1), "MMMM");
  }

  /// `November 2026`.
  public static String monthOfYear(YearMonth month) {
    return format(month.atDay(1), "MMMM yyyy");
  }

  /// `1–21 November`; a single day is `1 November`.
  public static String range(LocalDate first, LocalDate last) {
    String tail = format(last, "d MMMM");
    if (first.equals(last)) {
      return tail;
    }
    String head =
        YearMonth.from(first).equals(YearMonth.from(last))
            ? String.valueOf(first.getDayOfMonth())
            : shortDay(first) + " ";
    return head
        + "–"
        + (YearMonth.from(first).equals(YearMonth.from(last)) ? tail : " " + shortDay(last));
  }

  /// The head of a column: `5 Nov`, `Nov 26`, `Q4 26`.
  public static String step(TimeGrain grain, LocalDate start) {
    return switch (grain) {
      case DAY, WEEK -> shortDay(start);
      case MONTH -> format(start, "MMM yy");
      case QUARTER -> format(start, "QQQ yy");
      case TOTAL -> "";
    };
  }

  private static String format(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language()).format(day);
  }

  /// Of the words around the date, whatever the machine's: no screen mixes two languages.
  private static Locale language() {
    return Locale.forLanguageTag(Messages.text("language.tag"));
  }
}

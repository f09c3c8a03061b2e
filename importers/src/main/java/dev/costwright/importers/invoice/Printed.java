package dev.costwright.importers.invoice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Amounts and dates as invoices print them.
final class Printed {
  /// Thousands by comma, decimals by dot, the sign before the symbol. A number that goes on behind
  /// that, such as `$1.234.567` or `$1.234,56`, can be read in two ways and is none.
  static final String AMOUNT =
      "-?(?:US|CA|A)?[$€£¥₹]-?\\d[\\d,]{0,20}+(?:\\.\\d{1,12}+)?+(?![\\d,.]*\\d)";

  private static final String MONTH =
      "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";

  static final String DATE = MONTH + " (\\d{1,2}), ?(\\d{4})";

  /// The dash between the days is dropped by some extractors.
  static final Pattern PERIOD =
      Pattern.compile("\\(?" + MONTH + " (\\d{1,2}?)(?:, ?(\\d{4}))? ?\\p{Pd}? ?" + DATE + "\\)?");

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final Map<String, String> SYMBOLS =
      Map.of(
          "$", "USD", "US$", "USD", "CA$", "CAD", "A$", "AUD", "€", "EUR", "£", "GBP", "¥", "JPY",
          "₹", "INR");

  /// First and last day.
  record Period(LocalDate from, LocalDate to) {}

  private Printed() {}

  static BigDecimal amount(String printed) {
    return new BigDecimal(printed.replaceAll("[^-\\d.]", ""));
  }

  static Optional<String> currency(String printed) {
    return Optional.ofNullable(SYMBOLS.get(printed.replaceAll("[-\\d.,]", "")));
  }

  /// From three groups of a match of {@link #DATE}, beginning with `group`.
  static Optional<LocalDate> date(Matcher match, int group) {
    return day(match.group(group), match.group(group + 1), match.group(group + 2));
  }

  /// The year stands on the first day only when it differs.
  static Optional<Period> period(Matcher match) {
    Optional<LocalDate> to = date(match, 4);
    String year = match.group(3) == null ? match.group(6) : match.group(3);
    Optional<LocalDate> from = day(match.group(1), match.group(2), year);
    return to.flatMap(last -> from.map(first -> new Period(before(first, last), last)));
  }

  private static LocalDate before(LocalDate first, LocalDate last) {
    return first.isAfter(last) ? first.minusYears(1) : first;
  }

  private static Optional<LocalDate> day(String month, String day, String year) {
    try {
      int number = MONTHS.indexOf(month) + 1;
      return Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  static String plain(String words) {
    return words.toLowerCase(Locale.ROOT);
  }
}

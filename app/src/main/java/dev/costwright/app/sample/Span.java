package dev.costwright.app.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The days that one file covers, both ends included.
record Span(LocalDate from, LocalDate to) {
  static List<Span> quarters(Company company) {
    return split(company, day -> day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR));
  }

  static List<Span> months(Company company) {
    return split(company, YearMonth::from);
  }

  /// The months that are over.
  static List<Span> wholeMonths(Company company) {
    return months(company).stream()
        .filter(month -> month.to().equals(YearMonth.from(month.from()).atEndOfMonth()))
        .toList();
  }

  private static <K extends Comparable<K>> List<Span> split(
      Company company, Function<LocalDate, K> key) {
    return company.days().stream().collect(Collectors.groupingBy(key)).values().stream()
        .map(days -> new Span(days.getFirst(), days.getLast()))
        .sorted(java.util.Comparator.comparing(Span::from))
        .toList();
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  List<LocalDate> days() {
    return from.datesUntil(to.plusDays(1)).toList();
  }

  YearMonth month() {
    return YearMonth.from(from);
  }
}

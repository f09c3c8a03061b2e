package dev.costwright.importers.metrics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Months as people write them in sheets. `08/2026` and the like are not guessed.
final class Months {
  private static final List<Function<String, YearMonth>> FORMS =
      List.of(
          YearMonth::parse,
          text -> YearMonth.from(LocalDate.parse(text)),
          text -> YearMonth.parse(text, DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT)),
          text -> YearMonth.parse(text, named("MMM uuuu")),
          text -> YearMonth.parse(text, named("MMMM uuuu")));

  private Months() {}

  /// A month from 2015 to 2100.
  static Optional<YearMonth> parse(String text) {
    return FORMS.stream()
        .flatMap(form -> attempt(form, text).stream())
        .filter(month -> month.getYear() >= 2015 && month.getYear() <= 2100)
        .findFirst();
  }

  private static Optional<YearMonth> attempt(Function<String, YearMonth> form, String text) {
    try {
      return Optional.of(form.apply(text));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter named(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US);
  }
}

package dev.costwright.importers.anthropic;

import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.time.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The days that a file without dates covers: what the user says, else what the file's name says.
///
/// A name says it with a first and a last day (`spend-report-2026-08-01-to-2026-08-31.csv`) or with
/// a month (`spend_2026-08.csv`). One date alone is as likely the day of the export.
final class GivenPeriod {
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(20\\d\\d)[-_]?(\\d\\d)[-_]?(\\d\\d)(?!\\d)");
  private static final Pattern MONTH = Pattern.compile("(?<!\\d)(20\\d\\d)[-_](\\d\\d)(?!\\d)");

  private GivenPeriod() {}

  static Optional<Period> of(SourceFile source, ReadOptions options) {
    return options.period().or(() -> named(source.name()));
  }

  /// @throws InputException when neither says it
  static Period needed(SourceFile source, ReadOptions options) {
    return of(source, options)
        .orElseThrow(
            () ->
                new InputException(
                    "%s does not say which days it covers: its rows have no dates, and its name has no month and no first and last day. Say it in the field Period of the window, or with --period: such as 2026-08 or 2026-08-01..2026-08-15."
                        .formatted(source.name())));
  }

  private static Optional<Period> named(String name) {
    List<LocalDate> days = days(name);
    if (days.isEmpty()) {
      return month(name);
    }
    return days.size() == 2 && !days.getLast().isBefore(days.getFirst())
        ? Optional.of(Period.utc(days.getFirst(), days.getLast().plusDays(1)))
        : Optional.empty();
  }

  private static List<LocalDate> days(String name) {
    return DAY.matcher(name).results().flatMap(found -> day(found).stream()).toList();
  }

  /// Empty for digits of another meaning.
  private static Optional<LocalDate> day(MatchResult found) {
    try {
      return Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<Period> month(String name) {
    Matcher matcher = MONTH.matcher(name);
    return matcher.find() && number(matcher, 2) >= 1 && number(matcher, 2) <= 12
        ? Optional.of(
            Period.of(YearMonth.of(number(matcher, 1), number(matcher, 2)), ZoneOffset.UTC))
        : Optional.empty();
  }

  private static int number(MatchResult matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}

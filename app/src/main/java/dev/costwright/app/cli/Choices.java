package dev.costwright.app.cli;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads what users choose from; a wrong choice is answered with the right ones.
final class Choices {
  private static final int MONTH_LENGTH = "yyyy-mm".length();

  private Choices() {}

  static Dimension dimension(String text) {
    return Dimension.parse(text.strip())
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a dimension, found \"%s\". Dimensions are %s."
                        .formatted(text, Dimension.ids())));
  }

  /// Reads the name of a constant in any case.
  static <E extends Enum<E>> E of(Class<E> type, String option, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected one of %s after %s, found \"%s\"."
                        .formatted(String.join(", ", names(type)), option, text)));
  }

  /// What is wrong with an option's value.
  ///
  /// @param expected what should have stood there, as a noun phrase
  static UsageException wrong(String option, String expected, Object found) {
    return new UsageException("Expected %s after %s, found %s.".formatted(expected, option, found));
  }

  /// A day, or the first day of a month.
  static LocalDate day(String option, String text) {
    return isMonth(text) ? month(option, text).atDay(1) : date(option, text);
  }

  /// The day after a day, or after the last day of a month.
  static LocalDate dayAfter(String option, String text) {
    return isMonth(text)
        ? month(option, text).plusMonths(1).atDay(1)
        : date(option, text).plusDays(1);
  }

  /// A month, a day, or two of either with `..` between them, both included.
  static Period period(String option, String text) {
    int dots = text.indexOf("..");
    String first = dots < 0 ? text : text.substring(0, dots);
    String last = dots < 0 ? text : text.substring(dots + 2);
    LocalDate from = day(option, first);
    LocalDate until = dayAfter(option, last);
    if (!until.isAfter(from)) {
      throw wrong(option, "days in their order, such as 2026-08-01..2026-08-15", text);
    }
    return Period.utc(from, until);
  }

  private static boolean isMonth(String text) {
    return text.length() == MONTH_LENGTH;
  }

  static YearMonth month(String option, String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException malformed) {
      throw wrongDate(option, text, malformed);
    }
  }

  private static LocalDate date(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException malformed) {
      throw wrongDate(option, text, malformed);
    }
  }

  private static UsageException wrongDate(
      String option, String text, DateTimeParseException malformed) {
    return new UsageException(
        "Expected a day such as 2026-01-31 or a month such as 2026-01 after %s, found \"%s\"."
            .formatted(option, text),
        malformed);
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /// For help and completion.
  static final class Layers extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Layers() {
      super(names(LayerChoice.class));
    }
  }

  /// For help and completion.
  static final class Grains extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Grains() {
      super(names(TimeGrain.class));
    }
  }
}

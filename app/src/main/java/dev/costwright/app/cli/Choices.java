package dev.costwright.app.cli;

import dev.costwright.app.workbench.PeriodText;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// Reads what users choose from; a wrong choice is answered with the right ones.
final class Choices {
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
    return PeriodText.day("after " + option, text);
  }

  /// A day on which a price, a discount or a rate can begin, or the first one of such a month.
  static LocalDate plausibleDay(String option, String text) {
    return PeriodText.plausibleDay("after " + option, text);
  }

  /// The day after a day, or after the last day of a month.
  static LocalDate dayAfter(String option, String text) {
    return PeriodText.dayAfter("after " + option, text);
  }

  /// A month, a day, or two of either with `..` between them, both included.
  static Period period(String option, String text) {
    return PeriodText.parse("after " + option, text);
  }

  /// An ISO code in any case.
  static Currency currency(String code) {
    try {
      return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new UsageException(
          "Expected a currency code such as EUR, found \"%s\".".formatted(code), unknown);
    }
  }

  static YearMonth month(String option, String text) {
    return PeriodText.month("after " + option, text);
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

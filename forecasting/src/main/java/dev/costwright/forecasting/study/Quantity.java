package dev.costwright.forecasting.study;

import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A figure that each step of the past has. Its text is how commands and screens name it.
public sealed interface Quantity {
  /// How it is written, such as `spend`, `requests:chat` or `weekdays`; {@link #parse} reads it.
  String text();

  /// Money, in units of the reporting currency.
  ///
  /// @param feature empty for all
  record Spend(Optional<String> feature) implements Quantity {
    @Override
    public String text() {
      return of("spend", feature);
    }
  }

  /// Tokens of all classes.
  ///
  /// @param feature empty for all
  record Tokens(Optional<String> feature) implements Quantity {
    @Override
    public String text() {
      return of("tokens", feature);
    }
  }

  /// A measure of usage, such as requests or tokens of one class.
  ///
  /// @param feature empty for all
  record Counted(Measure measure, Optional<String> feature) implements Quantity {
    @Override
    public String text() {
      return of(measure.id(), feature);
    }
  }

  /// Monthly active users as metrics state them; a step has those of the month that it begins in.
  ///
  /// @param feature empty for the whole product, or where that is not stated each feature by itself
  record Users(Optional<String> feature) implements Quantity {
    @Override
    public String text() {
      return of("mau", feature);
    }
  }

  /// What the calendar alone decides.
  enum Calendar implements Quantity {
    /// Steps since the first one: 0, 1, 2 …
    TREND,
    /// Six days of the week against Monday: 1 on the day, else 0.
    WEEKDAYS,
    /// Months of the year against the first one known: 1 in the month, else 0.
    MONTHS,
    /// Mondays to Fridays in the step; holidays are days like others.
    WORKDAYS;

    @Override
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @throws UsageException when nothing is written so
  static Quantity parse(String text) {
    int colon = text.indexOf(':');
    String name = (colon < 0 ? text : text.substring(0, colon)).strip();
    Optional<String> feature =
        colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1).strip());
    Optional<Calendar> calendar =
        Arrays.stream(Calendar.values())
            .filter(one -> one.text().equalsIgnoreCase(text.strip()))
            .findFirst();
    if (calendar.isPresent()) {
      return calendar.get();
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "spend", "cost" -> new Spend(feature);
      case "tokens" -> new Tokens(feature);
      case "mau", "users" -> new Users(feature);
      default ->
          Measure.parse(name)
              .filter(measure -> measure.kind() != Measure.Kind.MONEY)
              .<Quantity>map(measure -> new Counted(measure, feature))
              .orElseThrow(() -> unknown(text));
    };
  }

  private static UsageException unknown(String text) {
    return new UsageException(
        "Expected one of %s, of one feature as requests:chat, found \"%s\"."
            .formatted(
                Stream.concat(
                        Stream.of("spend", "tokens", "mau"),
                        Stream.concat(
                            Arrays.stream(Calendar.values()).map(Quantity::text),
                            Arrays.stream(Measure.values())
                                .filter(one -> one.kind() != Measure.Kind.MONEY)
                                .map(Measure::id)))
                    .collect(Collectors.joining(", ")),
                text));
  }

  private static String of(String name, Optional<String> feature) {
    return feature.map(value -> name + ":" + value).orElse(name);
  }
}

package dev.costwright.forecasting.lever;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// What one setting of a lever may be. Files, windows and searches read and write levers by it.
///
/// @param id its place in a scenario file; a dot leads into an object there
/// @param type what its text means
/// @param choices of a {@link Type#CHOICE}
/// @param fallback what counts when nothing is said; empty text for "nothing"
/// @param need whether something has to be said
public record Parameter(String id, Type type, List<String> choices, String fallback, Need need) {
  /// More tokens than this no call has.
  public static final long MOST_TOKENS = 10_000_000;

  /// What the text of a setting means.
  public enum Type {
    /// A number from 0 to 1.
    SHARE("a share from 0 to 1 such as \"0.3\" or \"1/6\""),
    /// A share that is left, shown to people as the share that goes.
    KEPT("a share from 0 to 1 such as \"0.3\" or \"1/6\""),
    /// A number of at least 0.
    RATIO("a number of at least 0 such as \"0.3\" or \"1/6\""),
    /// A number above -1.
    CHANGE("a number above -1 such as \"0.05\" or \"-0.2\""),
    /// A whole number of tokens or other things.
    COUNT("a whole number from 0 to 10,000,000"),
    /// An amount of at least 0 in the baseline's currency.
    MONEY("an amount of at least 0 such as \"2.50\""),
    /// A number above 0 that is no part of anything.
    AMOUNT("a number above 0"),
    DAY("a day such as \"2026-10-01\""),
    /// A short name in small letters.
    WORD("a name of small letters, digits and dashes such as \"flex\""),
    CHOICE("one of"),
    MODEL("a seller and a model"),
    /// Points of a {@link HitCurve}.
    CURVE(
        "points of threshold, hits and accuracy, each from 0 to 1, and milliseconds where they are"
            + " known"),
    /// Points of an {@link AgeCurve}.
    AGES("points of whole seconds and of the share that repeats by then, which never falls");

    private final String expected;

    Type(String expected) {
      this.expected = expected;
    }

    /// Whether it can be a range, searched for and turned.
    public boolean isNumber() {
      return switch (this) {
        case SHARE, KEPT, RATIO, CHANGE, COUNT, MONEY, AMOUNT -> true;
        case DAY, WORD, CHOICE, MODEL, CURVE, AGES -> false;
      };
    }
  }

  /// Whether something has to be said.
  public enum Need {
    REQUIRED,
    OPTIONAL
  }

  public Parameter {
    choices = List.copyOf(choices);
  }

  static Parameter required(String id, Type type) {
    return new Parameter(id, type, List.of(), "", Need.REQUIRED);
  }

  static Parameter optional(String id, Type type) {
    return new Parameter(id, type, List.of(), "", Need.OPTIONAL);
  }

  static Parameter or(String id, Type type, String fallback) {
    return new Parameter(id, type, List.of(), fallback, Need.OPTIONAL);
  }

  static Parameter choice(String id, String fallback, List<String> choices) {
    return new Parameter(id, Type.CHOICE, choices, fallback, Need.OPTIONAL);
  }

  /// What was expected, when a text is not it.
  public Optional<String> refusal(String text) {
    if (text.isEmpty()) {
      return need == Need.REQUIRED ? Optional.of(expected()) : Optional.empty();
    }
    return isGood(text) ? Optional.empty() : Optional.of(expected());
  }

  /// What is expected here, for messages.
  public String expected() {
    return type == Type.CHOICE ? type.expected + " " + String.join(", ", choices) : type.expected;
  }

  private boolean isGood(String text) {
    return switch (type) {
      case SHARE, KEPT -> Fraction.parse(text).filter(Fraction::isShare).isPresent();
      case AMOUNT -> Fraction.parse(text).filter(number -> number.signum() > 0).isPresent();
      case RATIO, MONEY -> Fraction.parse(text).filter(number -> number.signum() >= 0).isPresent();
      case CHANGE ->
          Fraction.parse(text).filter(number -> number.plus(Fraction.ONE).signum() > 0).isPresent();
      case COUNT -> isCount(text);
      case DAY -> isDay(text);
      case WORD -> text.matches("[a-z0-9][a-z0-9-]{0,39}");
      case CHOICE -> choices.contains(text);
      case MODEL -> ModelName.parse(text).isPresent();
      case CURVE -> HitCurve.parse(text).isPresent();
      case AGES -> AgeCurve.parse(text).isPresent();
    };
  }

  static boolean isCount(String text) {
    return text.matches("\\d{1,8}") && Long.parseLong(text) <= MOST_TOKENS;
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).getYear() > 1970;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}

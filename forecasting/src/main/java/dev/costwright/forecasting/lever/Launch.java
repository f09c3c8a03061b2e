package dev.costwright.forecasting.lever;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A launch adds calls that are like those in its scope, more from day to day until all have
/// adopted it. Acts on the baseline.
///
/// @param level calls added when all have adopted it, as a part of those in scope
/// @param from day before the first added call
/// @param until day from which all have adopted it
/// @param curve how adoption goes from none to all
public record Launch(Scope scope, Fraction level, LocalDate from, LocalDate until, Curve curve)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.required("level", Parameter.Type.RATIO),
          Parameter.required("from", Parameter.Type.DAY),
          Parameter.required("until", Parameter.Type.DAY),
          Parameter.choice("curve", "linear", List.of("linear", "s")));

  static Launch of(Scope scope, Settings settings) {
    return new Launch(
        scope,
        settings.number("level"),
        settings.day("from").orElseThrow(),
        settings.day("until").orElseThrow(),
        Curve.parse(settings.text("curve")));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.LAUNCH;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("level", level.toString());
    texts.put("from", from.toString());
    texts.put("until", until.toString());
    texts.put("curve", curve.id());
    return Settings.of(PARAMETERS, texts);
  }

  /// The form of adoption.
  public enum Curve {
    /// The same step every day.
    LINEAR,
    /// Slow at both ends: 3x² − 2x³.
    S;

    static Curve parse(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How many have adopted it on a day, 0 to 1.
  public Fraction adoption(LocalDate day) {
    long days = until.toEpochDay() - from.toEpochDay();
    long since = Math.clamp(day.toEpochDay() - from.toEpochDay(), 0, Math.max(0, days));
    if (days <= 0) {
      return day.isBefore(until) ? Fraction.ZERO : Fraction.ONE;
    }
    Fraction part = Fraction.of(since).dividedBy(Fraction.of(days));
    return curve == Curve.LINEAR
        ? part
        : part.times(part).times(Fraction.of(3).minus(part.times(Fraction.of(2))));
  }
}

package dev.costwright.model.usage;

import static dev.costwright.model.usage.Measure.Kind.COUNT;
import static dev.costwright.model.usage.Measure.Kind.MONEY;
import static dev.costwright.model.usage.Measure.Kind.TOKEN_CLASS;
import static dev.costwright.model.usage.Measure.Kind.UNIT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a fact counts. Token classes are disjoint: no token is in two of them.
public enum Measure {
  REQUESTS(COUNT, "requests"),
  FRESH_INPUT(TOKEN_CLASS, "fresh"),
  CACHE_READ(TOKEN_CLASS, "cacheRead"),
  CACHE_WRITE_5M(TOKEN_CLASS, "cacheWrite5m"),
  CACHE_WRITE_1H(TOKEN_CLASS, "cacheWrite1h"),
  OUTPUT(TOKEN_CLASS, "output"),
  AUDIO_INPUT(TOKEN_CLASS, "audioInput"),
  AUDIO_CACHE_READ(TOKEN_CLASS, "audioCacheRead"),
  AUDIO_OUTPUT(TOKEN_CLASS, "audioOutput"),
  IMAGE_INPUT(TOKEN_CLASS, "imageInput"),
  IMAGE_CACHE_READ(TOKEN_CLASS, "imageCacheRead"),
  IMAGE_OUTPUT(TOKEN_CLASS, "imageOutput"),
  /// A part of {@link #OUTPUT}, kept for explanation and never priced on its own.
  REASONING(COUNT, "reasoning"),
  SEARCHES(UNIT, "searches"),
  IMAGES(UNIT, "images"),
  SECONDS(UNIT, "seconds"),
  CHARACTERS(UNIT, "characters"),
  TOOL_SESSIONS(UNIT, "toolSessions"),
  /// Bytes stored, times the hours for which they were: a level alone does not add up over days.
  BYTE_HOURS(UNIT, "byteHours"),
  /// Seats of a plan, each for the month or day of its row.
  SEATS(UNIT, "seats"),
  /// Seconds for which a graphics processor was rented, whether it worked or not.
  GPU_SECONDS(UNIT, "gpuSeconds"),
  /// What the file itself says the row costs, in picos of the data set's currency.
  CHARGE(MONEY, "charge"),
  /// The list price that the file quotes beside the charge, in picos.
  LIST_CHARGE(MONEY, "listCharge"),
  LATENCY_MILLIS(COUNT, "latencyMillis"),
  ERRORS(COUNT, "errors"),
  RETRIES(COUNT, "retries");

  /// How a measure is priced and summed.
  public enum Kind {
    TOKEN_CLASS,
    UNIT,
    MONEY,
    COUNT
  }

  private static final List<Measure> TOKEN_CLASSES = of(TOKEN_CLASS);
  private static final List<Measure> PRICED =
      Arrays.stream(values())
          .filter(measure -> measure.kind == TOKEN_CLASS || measure.kind == UNIT)
          .toList();

  private final Kind kind;
  private final String id;

  Measure(Kind kind, String id) {
    this.kind = kind;
    this.id = id;
  }

  public Kind kind() {
    return kind;
  }

  /// The name on the command line and in JSON, such as `cacheRead`.
  public String id() {
    return id;
  }

  public static Optional<Measure> parse(String id) {
    return Arrays.stream(values()).filter(measure -> measure.id.equalsIgnoreCase(id)).findFirst();
  }

  /// The disjoint token classes, in the order of tables.
  public static List<Measure> tokenClasses() {
    return TOKEN_CLASSES;
  }

  /// The measures that a price can be put on: token classes and units.
  public static List<Measure> priced() {
    return PRICED;
  }

  private static List<Measure> of(Kind kind) {
    return Arrays.stream(values()).filter(measure -> measure.kind == kind).toList();
  }
}

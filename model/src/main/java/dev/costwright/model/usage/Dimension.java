package dev.costwright.model.usage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a fact can be grouped by. User-defined tags stand beside these, by name.
public enum Dimension {
  PROVIDER,
  SELLER,
  ACCOUNT,
  PROJECT,
  API_KEY,
  USER,
  TEAM,
  FEATURE,
  ENVIRONMENT,
  TENANT,
  USER_TIER,
  USE_CASE,
  PROMPT_VERSION,
  MODEL,
  /// Frontier, mid or small.
  MODEL_CLASS,
  SERVICE_TIER,
  REGION,
  /// The context window that the provider billed, as the file says it, such as `≤ 200k`.
  CONTEXT_BAND,
  /// `fast` where the provider sells speed.
  SPEED,
  /// What a charge line charges for: a measure's id, or the file's own words.
  CHARGE_KIND,
  STEP_KIND,
  /// `ok`, `error`, `cache_hit` …
  OUTCOME,
  SESSION,
  REQUEST,
  SPAN,
  /// The span around this one, whose usage, where it has any, is that of the spans within.
  PARENT_SPAN,
  /// The file of a folder that was imported as one.
  SOURCE_FILE;

  private final String id =
      Arrays.stream(name().toLowerCase(Locale.ROOT).split("_"))
          .reduce((head, word) -> head + Character.toUpperCase(word.charAt(0)) + word.substring(1))
          .orElseThrow();

  /// The name on the command line and in JSON, such as `apiKey`.
  public String id() {
    return id;
  }

  /// Whether values are so many that each segment keeps its own dictionary.
  public boolean isLocal() {
    return this == SESSION
        || this == REQUEST
        || this == SPAN
        || this == PARENT_SPAN
        || this == SOURCE_FILE;
  }

  /// Whether it is a part of what a row says: where the row was read is not.
  public boolean isContent() {
    return this != SOURCE_FILE;
  }

  /// Reads {@link #id()} in any case, with or without `-` and `_`.
  public static Optional<Dimension> parse(String text) {
    String plain = text.replace("-", "").replace("_", "");
    return Arrays.stream(values())
        .filter(dimension -> dimension.id.equalsIgnoreCase(plain))
        .findFirst();
  }

  /// The ids of dimensions that have few values, which rules can read, for messages.
  public static String heldIds() {
    return Arrays.stream(values())
        .filter(dimension -> !dimension.isLocal())
        .map(Dimension::id)
        .collect(Collectors.joining(", "));
  }

  /// All ids, for messages.
  public static String ids() {
    return Arrays.stream(values()).map(Dimension::id).collect(Collectors.joining(", "));
  }
}

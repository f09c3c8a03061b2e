package dev.costwright.model.pricing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the names that sources use for models into ids.
public final class ModelNames {
  private static final Pattern DISPLAYED_DATE = Pattern.compile("-(\\d{4})-(\\d{2})-(\\d{2})$");
  private static final Pattern SNAPSHOT =
      Pattern.compile("([-@](\\d{8}|\\d{4}-\\d{2}-\\d{2}))(-v\\d+(:\\d+)?)?$|-v\\d+(:\\d+)?$");

  private ModelNames() {}

  /// The id behind a display name: `Claude Haiku 4.5` becomes `claude-haiku-4-5`, and `Claude 3.5
  /// Sonnet 2024-10-22` becomes `claude-3-5-sonnet-20241022`. Ids stay as they are.
  ///
  /// OpenAI keeps dots in its ids and dashes in its dates; Anthropic has neither.
  public static String idOf(String displayName) {
    String plain = displayName.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    if (!plain.startsWith("claude")) {
      return plain;
    }
    Matcher date = DISPLAYED_DATE.matcher(plain);
    return (date.find() ? date.replaceFirst("-$1$2$3") : plain).replace('.', '-');
  }

  /// What two spellings of one id share: case, dots, blanks and vendor prefixes are gone.
  public static String key(String model) {
    String plain = model.strip().toLowerCase(Locale.ROOT);
    String bare = plain.substring(plain.lastIndexOf('/') + 1);
    return bare.replaceAll("[\\s._]+", "-");
  }

  /// The key without a snapshot date, a `-latest` or a Bedrock version.
  static String undated(String key) {
    String stem = key.endsWith("-latest") ? key.substring(0, key.length() - 7) : key;
    return SNAPSHOT.matcher(stem).replaceFirst("");
  }
}

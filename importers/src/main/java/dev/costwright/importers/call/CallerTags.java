package dev.costwright.importers.call;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What callers said about a call in words of their own: names that are ours become dimensions,
/// others tags.
public final class CallerTags {
  private static final Set<Dimension> SAID_BY_CALLERS =
      EnumSet.of(
          Dimension.TEAM,
          Dimension.FEATURE,
          Dimension.ENVIRONMENT,
          Dimension.TENANT,
          Dimension.USER_TIER,
          Dimension.USE_CASE,
          Dimension.PROMPT_VERSION,
          Dimension.STEP_KIND);

  private final Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
  private final Map<String, String> tags = new TreeMap<>();

  /// Takes a name in any case, with or without `-` and `_`, such as `user_tier` or `env`.
  /// What is said later wins.
  public void say(String name, String value) {
    Optional<Dimension> known =
        name.equalsIgnoreCase("env")
            ? Optional.of(Dimension.ENVIRONMENT)
            : Dimension.parse(name).filter(SAID_BY_CALLERS::contains);
    known.ifPresentOrElse(
        dimension -> dimensions.put(dimension, value), () -> tags.put(name, value));
  }

  /// Takes tags that may say a name and a value (`env:production`). Those that do not stay
  /// together under one name: a call with two of them is still one call.
  ///
  /// @param plain the name of the tags without one
  public void sayAll(String plain, Collection<String> words) {
    Set<String> others = new TreeSet<>();
    for (String word : words) {
      int colon = word.indexOf(':');
      if (colon > 0 && !word.startsWith("//", colon + 1)) {
        say(word.substring(0, colon).strip(), word.substring(colon + 1).strip());
      } else if (!word.isBlank()) {
        others.add(word.strip());
      }
    }
    tags.put(plain, String.join(", ", others));
  }

  /// A tag by its own name, whatever that is.
  public void tag(String name, String value) {
    tags.put(name, value);
  }

  /// A dimension, unless the caller said something of it.
  public void fill(Dimension dimension, String value) {
    dimensions.putIfAbsent(dimension, value);
  }

  public void into(Fact.Builder fact) {
    dimensions.forEach(fact::dimension);
    tags.forEach(fact::tag);
  }
}

package dev.costwright.importers.call;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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

  /// Takes a name in any case, with or without `-` and `_`, such as `user_tier` or `env`. What is
  /// said later wins.
  public void say(String name, String value) {
    Optional<Dimension> known =
        name.equalsIgnoreCase("env")
            ? Optional.of(Dimension.ENVIRONMENT)
            : Dimension.parse(name).filter(SAID_BY_CALLERS::contains);
    known.ifPresentOrElse(
        dimension -> dimensions.put(dimension, value), () -> tags.put(name, value));
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

package dev.costwright.model.allocation;

import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What becomes of rows that name several members at once, such as the team `Search,Support`:
/// their money is split between them, never counted for each.
///
/// @param over the dimension whose values may be lists
/// @param separator between the values of a list
/// @param rule who gets what
/// @param weights of members, for {@link Rule#WEIGHTS}; who has none gets nothing, and where
/// nobody of a list has one, all get the same
public record Split(Dimension over, String separator, Rule rule, Map<String, BigDecimal> weights) {
  /// How a list's money is split.
  public enum Rule {
    /// All to the value that is named first.
    FIRST,
    /// To each the same.
    EVEN,
    /// By given weights.
    WEIGHTS
  }

  public Split {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    if (separator.isEmpty()) {
      throw new IllegalArgumentException("Expected a separator, found nothing");
    }
  }

  /// The members that a value names, in its order, each with its weight; one member for a value
  /// that is no list.
  public Map<String, BigInteger> parts(String value) {
    List<String> names =
        Arrays.stream(value.split(Pattern.quote(separator)))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (names.size() < 2) {
      return Map.of(names.isEmpty() ? value : names.getFirst(), BigInteger.ONE);
    }
    return switch (rule) {
      case FIRST -> Map.of(names.getFirst(), BigInteger.ONE);
      case EVEN -> even(names);
      case WEIGHTS -> weighted(names);
    };
  }

  private static Map<String, BigInteger> even(List<String> names) {
    Map<String, BigInteger> parts = new LinkedHashMap<>();
    names.forEach(name -> parts.put(name, BigInteger.ONE));
    return parts;
  }

  private Map<String, BigInteger> weighted(List<String> names) {
    Map<String, BigDecimal> known = new LinkedHashMap<>();
    names.forEach(name -> known.put(name, weights.getOrDefault(name, BigDecimal.ZERO)));
    return known.values().stream().allMatch(weight -> weight.signum() == 0)
        ? even(names)
        : new Basis.Weighted(known).whole();
  }
}

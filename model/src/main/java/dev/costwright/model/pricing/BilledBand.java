package dev.costwright.model.pricing;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the context windows that providers write into their exports.
final class BilledBand {
  private static final Pattern RANGE = Pattern.compile("(\\d+)([km]?)[-–](\\d+)([km]?)");
  private static final Pattern BOUND = Pattern.compile("(<=|≤|<|>=|≥|>)(\\d+)([km]?)");

  private BilledBand() {}

  /// The number of prompt tokens that the band starts above: 0 for `≤ 200k` and `0-200k`, 200,000
  /// for `> 200k` and `200k-1M`, the largest number for `long context`. Empty when the text names
  /// no band.
  static OptionalLong above(String text) {
    String plain = text.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s,_]+", "");
    if (plain.startsWith("long")) {
      return OptionalLong.of(Long.MAX_VALUE);
    }
    Matcher range = RANGE.matcher(plain);
    if (range.matches()) {
      return OptionalLong.of(tokens(range.group(1), range.group(2)));
    }
    Matcher bound = BOUND.matcher(plain);
    if (!bound.matches()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        bound.group(1).matches("<=|≤|<") ? 0 : tokens(bound.group(2), bound.group(3)));
  }

  private static long tokens(String digits, String unit) {
    long factor = unit.equals("m") ? 1_000_000 : unit.equals("k") ? 1_000 : 1;
    return digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits) * factor;
  }
}

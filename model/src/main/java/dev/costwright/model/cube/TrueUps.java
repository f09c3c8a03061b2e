package dev.costwright.model.cube;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/// Which true-up holds when: one for all months but those that were closed under another.
///
/// @param usual of all other months
/// @param months of UTC days; a bucket of several days belongs to the month of its first
record TrueUps(TrueUp usual, Map<YearMonth, TrueUp> months) {
  static final TrueUps NONE = of(TrueUp.REMAINDER);

  /// One that is the usual one is no other.
  TrueUps {
    Map<YearMonth, TrueUp> others = new HashMap<>(months);
    TrueUp same = usual;
    others.values().removeIf(same::equals);
    months = Map.copyOf(others);
  }

  static TrueUps of(TrueUp everywhere) {
    return new TrueUps(everywhere, Map.of());
  }

  /// These, with a month as another cube has it.
  TrueUps with(YearMonth month, TrueUps other) {
    Map<YearMonth, TrueUp> all = new HashMap<>(months);
    all.put(month, other.of(month));
    return new TrueUps(usual, all);
  }

  TrueUp of(YearMonth month) {
    return months.getOrDefault(month, usual);
  }

  /// Whether some month's detail may be scaled.
  boolean isScaled() {
    return usual.isScaled() || months.values().stream().anyMatch(TrueUp::isScaled);
  }
}

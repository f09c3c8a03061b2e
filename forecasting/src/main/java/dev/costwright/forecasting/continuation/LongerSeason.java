package dev.costwright.forecasting.continuation;

import java.util.OptionalInt;

/// The season beyond the one that a series is asked with: the year of days in weeks, the week of
/// steps within days. Told by the season alone, so that no series is treated as a special one.
final class LongerSeason {
  private static final int WEEK = 7;
  private static final int YEAR = 365;

  private LongerSeason() {}

  /// Its steps; empty for a season that no longer one is known of, such as months.
  static OptionalInt of(int season) {
    return switch (season) {
      case WEEK -> OptionalInt.of(YEAR);
      case 24, 48, 96 -> OptionalInt.of(WEEK * season);
      default -> OptionalInt.empty();
    };
  }

  /// As many whole shorter seasons as fit in: the same weekday of last year, the same hour of last
  /// week.
  static OptionalInt aligned(int season) {
    OptionalInt longer = of(season);
    return longer.isEmpty()
        ? longer
        : OptionalInt.of(longer.getAsInt() - longer.getAsInt() % season);
  }
}

package dev.costwright.forecasting.nowcast;

import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.UseAndPrice;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Optional;

/// What the days of a month that are over have cost against what was expected of them on its
/// first.
///
/// @param actual in cents
/// @param expected in cents
/// @param eighty the interval of what was expected that holds 80 of 100 outcomes
/// @param verdict where the actual lies
/// @param split how much of the difference is use and how much its price; absent without tokens
/// @param causes per dimension the value that differs most, largest difference first; only looked
/// for outside the 80 % band
public record Pace(
    Money actual,
    Money expected,
    Optional<Band> eighty,
    Optional<Band> ninetyFive,
    Verdict verdict,
    Optional<UseAndPrice> split,
    List<Cause> causes) {
  /// Where what was spent lies.
  public enum Verdict {
    /// Within the 80 % band.
    AS_EXPECTED,
    /// Outside the 80 % band, which one month in five is by chance.
    WATCH,
    /// Outside the 95 % band.
    ALERT,
    /// There was no band to tell by.
    UNKNOWN
  }

  /// @param actual what this value of the dimension has cost
  /// @param expected what it was expected to
  public record Cause(Dimension dimension, String value, Money actual, Money expected) {
    public Money difference() {
      return actual.minus(expected);
    }
  }

  public Pace {
    causes = List.copyOf(causes);
  }

  public Money difference() {
    return actual.minus(expected);
  }

  static Verdict verdict(Money actual, Optional<Band> eighty, Optional<Band> ninetyFive) {
    if (eighty.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    if (holds(eighty.get(), actual)) {
      return Verdict.AS_EXPECTED;
    }
    return ninetyFive.filter(band -> !holds(band, actual)).isPresent()
        ? Verdict.ALERT
        : Verdict.WATCH;
  }

  private static boolean holds(Band band, Money actual) {
    return actual.compareTo(band.low()) >= 0 && actual.compareTo(band.high()) <= 0;
  }
}

package dev.costwright.forecasting.realised;

import dev.costwright.forecasting.bridge.EffectKind;
import dev.costwright.forecasting.lever.Fraction;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How far the same factors moved without the lever, between months that were as far apart and
/// over before it: the placebo to hold an outcome against (as in Abadie, Diamond and Hainmueller,
/// "Synthetic control methods for comparative case studies", 2010, by time instead of place).
///
/// @param pairs of months that were looked at
/// @param least and `most` share by which the factors made the later month cheaper; below 0 when
/// dearer
public record Drift(int pairs, Fraction least, Fraction most) {
  private static final int MOST_PAIRS = 6;
  private static final int FEWEST_PAIRS = 3;

  /// Empty with fewer than three pairs.
  static Optional<Drift> of(Months months, Set<EffectKind> kinds, int apart, YearMonth last) {
    List<Fraction> shares = new ArrayList<>();
    Optional<YearMonth> first = months.first();
    for (YearMonth to = last;
        first.isPresent()
            && shares.size() < MOST_PAIRS
            && !to.minusMonths(apart).isBefore(first.get());
        to = to.minusMonths(1)) {
      Trace.of(months.between(to.minusMonths(apart), to), kinds)
          .map(Trace::share)
          .ifPresent(shares::add);
    }
    return shares.size() < FEWEST_PAIRS
        ? Optional.empty()
        : Optional.of(
            new Drift(
                shares.size(),
                shares.stream().min(Fraction::compareTo).orElseThrow(),
                shares.stream().max(Fraction::compareTo).orElseThrow()));
  }
}

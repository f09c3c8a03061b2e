package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;

/// Counts answers that are wrong because of a lever.
final class Wrong {
  private Fraction answers = Fraction.ZERO;

  /// @param share of the slice's calls
  void add(Slice slice, Fraction share) {
    answers = answers.plus(share.times(Fraction.of(slice.calls().orElse(0))));
  }

  void add(Wrong other) {
    answers = answers.plus(other.answers);
  }

  Fraction answers() {
    return answers;
  }
}

package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Compression;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.PromptLimit;
import dev.costwright.forecasting.lever.PromptParts;
import dev.costwright.forecasting.lever.SelfHosting;
import java.util.List;

/// Counts answers that are wrong because of a lever.
final class Wrong {
  private Fraction answers = Fraction.ZERO;

  /// @param share of the slice's calls
  void add(Slice slice, Fraction share) {
    answers = answers.plus(share.times(Fraction.of(slice.calls().orElse(0))));
  }

  /// Of a lever that changes all answers in its scope, or a share of them; others count by
  /// themselves.
  ///
  /// @param before the calls before it
  void add(Lever lever, Slice slice, List<Flow> before) {
    Fraction changed =
        switch (lever) {
          case Compression _, PromptParts _ -> Fraction.ONE;
          case PromptLimit limit -> limit.share();
          case SelfHosting hosting -> hosting.share();
          default -> Fraction.ZERO;
        };
    add(slice, of(lever, Desk.weight(before).times(changed)));
  }

  /// Answers of which only some are right.
  ///
  /// @param changed how many answers the lever changed
  void add(Lever lever, Fraction changed) {
    answers = answers.plus(of(lever, changed));
  }

  private static Fraction of(Lever lever, Fraction changed) {
    return lever
        .accuracy()
        .map(right -> changed.times(Fraction.ONE.minus(right)))
        .orElse(Fraction.ZERO);
  }

  void add(Wrong other) {
    answers = answers.plus(other.answers);
  }

  Fraction answers() {
    return answers;
  }
}

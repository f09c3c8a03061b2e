package dev.costwright.model.signoff;

import dev.costwright.model.reconciliation.LineState;
import dev.costwright.model.reconciliation.StatementLine;
import java.util.Optional;

/// How a line stands under the user's limits, from the quietest to the loudest.
public enum Verdict {
  /// Equal, or apart by no more than the tolerance.
  AGREES,
  /// Apart by more than the tolerance, but not by more than what matters.
  IMMATERIAL,
  /// Nothing to compare it with.
  NOT_COMPARED,
  /// Somebody should look.
  DIFFERS;

  static Verdict of(StatementLine line, Limits limits) {
    Optional<Gap> gap = Gap.of(line);
    if (gap.isEmpty()) {
      return NOT_COMPARED;
    }
    if (line.state().compareTo(LineState.APART) <= 0
        || admits(limits.tolerance(), gap.get(), line)) {
      return AGREES;
    }
    return admits(limits.materiality(), gap.get(), line) ? IMMATERIAL : DIFFERS;
  }

  private static boolean admits(Threshold threshold, Gap gap, StatementLine line) {
    return line.billed()
        .or(line::computed)
        .filter(amount -> threshold.admits(gap.size(), amount))
        .isPresent();
  }
}

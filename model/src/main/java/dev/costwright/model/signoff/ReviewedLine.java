package dev.costwright.model.signoff;

import dev.costwright.model.reconciliation.StatementLine;
import java.util.Optional;

/// A line with what the user says of it.
///
/// @param verdict under the user's limits
/// @param gap what somebody should look at; empty when the line is compared with nothing
public record ReviewedLine(
    LineKey key, StatementLine line, Verdict verdict, Optional<Gap> gap, Remarks remarks) {
  static ReviewedLine of(LineKey key, StatementLine line, Limits limits, RemarkBook book) {
    return new ReviewedLine(
        key,
        line,
        Verdict.of(line, limits),
        Gap.of(line),
        book.find(key).orElseGet(() -> Remarks.none(key)));
  }

  /// The sign-off whose figures are still those of the line.
  public Optional<SignOff> standing() {
    return remarks.signOff().filter(signed -> signed.figures().equals(Figures.of(line)));
  }

  /// The sign-off whose figures have changed since.
  public Optional<SignOff> outdated() {
    return remarks.signOff().filter(signed -> !signed.figures().equals(Figures.of(line)));
  }

  /// Whether somebody should look at it in its own month. A sign-off that still holds settles it,
  /// and so does carrying it; one whose figures have changed always asks.
  public boolean asksForAttention() {
    if (outdated().isPresent()) {
      return true;
    }
    boolean isSettled = standing().isPresent() || remarks.carry().isPresent();
    return !isSettled && verdict.compareTo(Verdict.NOT_COMPARED) >= 0;
  }
}

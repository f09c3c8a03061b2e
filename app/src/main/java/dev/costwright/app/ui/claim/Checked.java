package dev.costwright.app.ui.claim;

import dev.costwright.forecasting.claim.Claim;
import dev.costwright.forecasting.claim.ClaimCheck;
import dev.costwright.forecasting.claim.Outcome;
import dev.costwright.model.time.Period;
import java.util.List;
import java.util.Optional;

/// What the screen shows.
///
/// @param asked which rows of the ledger claims are checked on
/// @param offered what else there is
/// @param lines one for each claim
/// @param chosen id of the claim that is looked at
record Checked(Asked asked, Offered offered, List<Line> lines, String chosen) {
  Checked {
    lines = List.copyOf(lines);
  }

  /// @param own on the numbers that the claim brings; empty when it brings none
  /// @param ledger empty until it is checked there, and for a sum of its own
  record Line(Claim claim, Optional<ClaimCheck> own, Optional<ClaimCheck> ledger) {}

  /// Of the ledger that claims are checked on; empty without facts.
  Optional<Period> period() {
    return offered.usual().flatMap(usual -> asked.period().or(() -> Optional.of(usual)));
  }

  long own(Outcome outcome) {
    return lines.stream()
        .filter(line -> line.own().filter(check -> check.outcome() == outcome).isPresent())
        .count();
  }

  long onLedger(Outcome outcome) {
    return lines.stream()
        .filter(line -> line.ledger().filter(check -> check.outcome() == outcome).isPresent())
        .count();
  }

  long checked() {
    return lines.stream().filter(line -> line.ledger().isPresent()).count();
  }

  long checkable() {
    return lines.stream().filter(line -> line.claim().isOfLedgers()).count();
  }

  /// The claim that is looked at, else the first.
  Line shown() {
    return lines.stream()
        .filter(line -> line.claim().id().equals(chosen))
        .findFirst()
        .orElseGet(lines::getFirst);
  }
}

package dev.costwright.model.signoff;

import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.StatementLine;
import java.util.Optional;

/// The figures of a line that somebody signs.
///
/// @param billed empty when no invoice bills it
/// @param computed usage at our prices; empty without any
/// @param variance empty when the two can't be compared
public record Figures(Optional<Money> billed, Optional<Money> computed, Optional<Money> variance) {
  public static Figures of(StatementLine line) {
    return new Figures(line.billed(), line.computed(), line.variance());
  }
}

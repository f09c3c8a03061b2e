package dev.costwright.model.economics;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// A cost and the units it bought, kept apart so that the division is rounded once.
///
/// @param cost of the units
/// @param units more than zero: users, tickets, minutes …
public record UnitCost(Money cost, BigDecimal units) {
  /// Decimals of a cost per unit on screens and in text.
  public static final int SHOWN_DECIMALS = 4;

  public UnitCost {
    if (units.signum() <= 0) {
      throw new IllegalArgumentException("Expected more than no units, found " + units);
    }
  }

  /// Cost ÷ units, HALF_UP to `decimals` in one step.
  public BigDecimal perUnit(int decimals) {
    return cost.toDecimal().divide(units, decimals, RoundingMode.HALF_UP);
  }

  /// Cost ÷ units, HALF_UP to 12 decimals: for files, and for looking up a band.
  public Money perUnit() {
    return Money.of(perUnit(Money.SCALE), cost.currency());
  }

  /// How many times dearer a unit of this is than one of `other`; HALF_UP to `decimals`.
  ///
  /// @throws IllegalArgumentException when the other costs nothing, or in another currency
  public BigDecimal times(UnitCost other, int decimals) {
    if (other.cost.signum() == 0 || !other.cost.currency().equals(cost.currency())) {
      throw new IllegalArgumentException(
          "Expected a cost in %s to compare with, found %s".formatted(cost.currency(), other.cost));
    }
    return cost.toDecimal()
        .multiply(other.units)
        .divide(other.cost.toDecimal().multiply(units), decimals, RoundingMode.HALF_UP);
  }
}

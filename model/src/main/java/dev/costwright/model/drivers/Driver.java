package dev.costwright.model.drivers;

import dev.costwright.model.money.Money;
import java.util.List;

/// One combination of values.
///
/// @param key a value per dimension asked for; `(untagged)` and `(not in detail)` are values,
/// too
/// @param cost in the period
/// @param before in the period before
/// @param facts rows in the period
/// @param unpriced of them, rows whose cost is unknown
public record Driver(List<String> key, Money cost, Money before, long facts, long unpriced) {
  public Driver {
    key = List.copyOf(key);
  }

  /// Whether it has rows and none of them has a cost: not nothing, but unknown.
  public boolean isUnknown() {
    return facts > 0 && facts == unpriced && cost.signum() == 0;
  }

  public Money change() {
    return cost.minus(before);
  }
}

package dev.costwright.app.ui.overview;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What active users of a month cost.
///
/// @param feature whose users they are; empty for users of the whole product
/// @param cost of that feature, or of everything
/// @param users more than zero
record UserCost(String feature, Money cost, long users) {
  /// Rounded HALF_UP to 12 decimals.
  Money perUser() {
    return Money.of(
        cost.toDecimal().divide(BigDecimal.valueOf(users), Money.SCALE, RoundingMode.HALF_UP),
        cost.currency());
  }
}

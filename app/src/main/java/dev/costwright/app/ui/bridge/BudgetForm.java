package dev.costwright.app.ui.bridge;

import java.math.BigDecimal;
import java.util.Optional;

/// What the user typed as a budget.
///
/// @param text an amount of each month, with thousands marks or without
record BudgetForm(String text) {
  /// Empty until it is an amount of 0 or more with at most 12 digits before and after the point.
  Optional<BigDecimal> monthly() {
    String plain = text.strip().replace(",", "").replaceAll("\\p{Sc}", "");
    return plain.matches("\\d{1,12}(\\.\\d{1,12})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }
}

package dev.costwright.model.prepaid;

import dev.costwright.model.money.Money;
import java.time.YearMonth;

/// What the user says of prepaid credit that no file says.
///
/// @param month of which it is said
/// @param amount never negative; a balance below zero is no prepaid credit
public record PrepaidEntry(
    String seller, String account, YearMonth month, Kind kind, Money amount) {
  /// What is said.
  public enum Kind {
    /// The balance at the month's start, in place of the month's before.
    OPENING,
    /// Credit that expired in the month.
    EXPIRY
  }

  public PrepaidEntry {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("Expected an amount of 0 or more, found " + amount);
    }
  }
}

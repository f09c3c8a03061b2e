package dev.costwright.model.signoff;

import dev.costwright.model.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/// An open difference, carried into the months that follow until it is settled.
///
/// @param at when the user carried it
/// @param amount what was open then
/// @param settlement empty while it is open
public record Carry(Instant at, Money amount, Optional<Settlement> settlement) {
  /// How a carried difference came to an end.
  ///
  /// @param month in which; in later months it is gone
  /// @param words such as `credit note 17`
  /// @param at when the user said so
  public record Settlement(YearMonth month, String words, Instant at) {}

  /// The same, settled.
  public Carry settled(Settlement by) {
    return new Carry(at, amount, Optional.of(by));
  }

  /// Whether it stands in a month's statement.
  ///
  /// @param origin the month of the line itself
  boolean isIn(YearMonth month, YearMonth origin) {
    return month.isAfter(origin) && settlement.map(end -> !month.isAfter(end.month())).orElse(true);
  }
}

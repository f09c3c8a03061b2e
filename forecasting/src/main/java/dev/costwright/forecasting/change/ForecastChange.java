package dev.costwright.forecasting.change;

import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/// From what the last whole step cost to what the first step ahead that has not begun is expected
/// to cost, split into drivers that multiply: users × requests of a user × tokens of a request ×
/// what a token costs, the latter into price versions and the rest. Overlays follow. Months and
/// quarters differ in length: their days come first, and what follows is of a day.
///
/// With C = Π xᵢ the effect of a driver is L · ln(xᵢ′ / xᵢ), L being the logarithmic mean of both
/// costs, so that effects add up without a remainder (Ang, *Energy Policy* 32, 2004, pages
/// 1131–1139); cents left over by rounding go to the largest effect.
///
/// @param from first day of the step that was
/// @param to first day of the step that is expected
/// @param before what it cost, in cents
/// @param after what is expected, overlays included, in cents
/// @param effects add up to after less before
/// @param notes what was taken for granted, one sentence each
public record ForecastChange(
    LocalDate from,
    LocalDate to,
    Money before,
    Money after,
    List<Effect> effects,
    List<String> notes) {
  /// What drives spend.
  public enum Driver {
    /// In the step; only of steps that differ in length.
    DAYS,
    USERS,
    /// Requests of a user; all requests where users are not known.
    REQUESTS,
    /// Tokens of a request; all tokens where requests are not known.
    TOKENS,
    /// Price versions known to apply.
    PRICES,
    /// Models, classes, cache, and what has no tokens.
    MIX,
    OVERLAY
  }

  /// @param name of an overlay; empty otherwise
  /// @param was the driver's own figure in the step before; absent where it has none
  /// @param will in the step ahead
  /// @param amount in cents
  public record Effect(
      Driver driver, String name, OptionalDouble was, OptionalDouble will, Money amount) {}

  public ForecastChange {
    effects = List.copyOf(effects);
    notes = List.copyOf(notes);
  }
}

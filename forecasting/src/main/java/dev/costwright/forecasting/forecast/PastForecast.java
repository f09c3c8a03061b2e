package dev.costwright.forecasting.forecast;

import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.List;

/// What would have been said on an earlier day: one forecast of the back-test, in whole steps.
///
/// @param issued the first day that was not known
/// @param steps those of which it forecast every day and every day is known by now
public record PastForecast(LocalDate issued, List<Told> steps) {
  /// @param period first day of the step
  /// @param cost in cents, at the prices that came: what is tested is use, and a price that nobody
  /// knew then is no error of it
  public record Told(LocalDate period, Money cost) {}

  public PastForecast {
    steps = List.copyOf(steps);
  }
}

package dev.costwright.forecasting.forecast;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What a step ahead will cost.
///
/// @param period first day of the step
/// @param mean expected cost, what is spent included; in cents, HALF_UP
/// @param eighty the interval that holds the outcome in 80 of 100 cases; absent when too few past
/// errors are known
/// @param ninetyFive likewise in 95 of 100
/// @param spent the part of the mean that days of the step have cost already
/// @param tokens expected tokens per class, those used already included
public record ForecastPoint(
    LocalDate period,
    Money mean,
    Optional<Band> eighty,
    Optional<Band> ninetyFive,
    Money spent,
    Map<Measure, Long> tokens) {
  /// @param low never below what is spent
  public record Band(Money low, Money high) {
    Band plus(Money amount) {
      return new Band(low.plus(amount), high.plus(amount));
    }
  }

  public ForecastPoint {
    tokens = Map.copyOf(tokens);
  }
}

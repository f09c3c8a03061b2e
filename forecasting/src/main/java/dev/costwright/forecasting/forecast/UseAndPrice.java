package dev.costwright.forecasting.forecast;

import dev.costwright.model.money.Money;
import java.util.Optional;

/// Why spend is not what was expected, by two causes that add up to the difference.
///
/// @param use more or fewer tokens at the cost per token that was expected; in cents
/// @param price more or less per token: other models, other prices, another cache; in cents
public record UseAndPrice(Money use, Money price) {
  /// With C = N · p, cost as tokens times what one costs, the part of use is L · ln(N′ / N) and
  /// that of the price L · ln(p′ / p), L being the logarithmic mean of both costs: they add up
  /// without a remainder (Ang, *Energy Policy* 32, 2004, pages 1131–1139).
  ///
  /// @param actual in cents
  /// @param expected in cents
  /// @return empty where an amount or a count is not above 0
  public static Optional<UseAndPrice> of(
      Money actual, long tokens, Money expected, long expectedTokens) {
    double was = Statistic.of(expected.picos());
    double is = Statistic.of(actual.picos());
    if (was <= 0 || is <= 0 || tokens <= 0 || expectedTokens <= 0) {
      return Optional.empty();
    }
    double mean = is == was ? is : (is - was) / Math.log(is / was);
    Money use =
        Statistic.money(mean * Math.log(tokens / (double) expectedTokens), actual.currency());
    return Optional.of(new UseAndPrice(use, actual.minus(expected).minus(use)));
  }
}

package dev.costwright.forecasting.regression;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What is explained, and by what.
///
/// @param response what is explained
/// @param drivers what explains it, in the order in which columns win when they say the same
/// @param intercept whether a constant stands beside the drivers
/// @param weights of the observations, above 0: one that counts twice has half the variance;
/// empty where all count the same
public record LinearModel(
    Column response, List<Column> drivers, Intercept intercept, Optional<Column> weights) {
  /// Name of the constant among coefficients.
  public static final String INTERCEPT = "(intercept)";

  /// Whether a constant is estimated.
  public enum Intercept {
    FITTED,
    NONE
  }

  /// @throws IllegalArgumentException when lengths differ, names repeat, nothing explains, or a
  /// weight is not above 0
  public LinearModel {
    drivers = List.copyOf(drivers);
    if (drivers.isEmpty() && intercept == Intercept.NONE) {
      throw new IllegalArgumentException("Expected a driver or an intercept, found neither");
    }
    Set<String> names = new HashSet<>(Set.of(INTERCEPT));
    for (Column driver : drivers) {
      if (driver.size() != response.size()) {
        throw new IllegalArgumentException(
            "Expected %d values of %s, found %d"
                .formatted(response.size(), driver.name(), driver.size()));
      }
      if (!names.add(driver.name())) {
        throw new IllegalArgumentException("Expected each name once, found again " + driver.name());
      }
    }
    weights.ifPresent(column -> requireAboveZero(column, response.size()));
  }

  private static void requireAboveZero(Column weights, int size) {
    if (weights.size() != size || !IntStream.range(0, size).allMatch(i -> weights.value(i) > 0)) {
      throw new IllegalArgumentException(
          "Expected %d weights above 0 in %s".formatted(size, weights.name()));
    }
  }

  /// Every observation counts the same.
  public LinearModel(Column response, List<Column> drivers, Intercept intercept) {
    this(response, drivers, intercept, Optional.empty());
  }

  /// A response with a constant and drivers.
  public static LinearModel of(Column response, List<Column> drivers) {
    return new LinearModel(response, drivers, Intercept.FITTED);
  }

  /// This model with some observations counting more than others.
  ///
  /// @param column above 0
  public LinearModel weighted(Column column) {
    return new LinearModel(response, drivers, intercept, Optional.of(column));
  }

  /// This model with the powers 2 to `degree` of each driver behind it.
  public LinearModel withPowers(int degree) {
    return new LinearModel(
        response,
        drivers.stream()
            .flatMap(driver -> IntStream.rangeClosed(1, degree).mapToObj(driver::power))
            .toList(),
        intercept,
        weights);
  }

  public int observations() {
    return response.size();
  }

  /// Square root of a weight: 1 where all count the same.
  double root(int observation) {
    return weights.map(column -> Math.sqrt(column.value(observation))).orElse(1.0);
  }

  boolean hasIntercept() {
    return intercept == Intercept.FITTED;
  }
}

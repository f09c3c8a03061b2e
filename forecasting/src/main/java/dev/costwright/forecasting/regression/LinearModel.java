package dev.costwright.forecasting.regression;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What is explained, and by what.
///
/// @param response what is explained
/// @param drivers what explains it, in the order in which columns win when they say the same
/// @param intercept whether a constant stands beside the drivers
public record LinearModel(Column response, List<Column> drivers, Intercept intercept) {
  /// Name of the constant among coefficients.
  public static final String INTERCEPT = "(intercept)";

  /// Whether a constant is estimated.
  public enum Intercept {
    FITTED,
    NONE
  }

  /// @throws IllegalArgumentException when lengths differ, names repeat, or nothing explains
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
  }

  /// A response with a constant and drivers.
  public static LinearModel of(Column response, List<Column> drivers) {
    return new LinearModel(response, drivers, Intercept.FITTED);
  }

  /// This model with the powers 2 to `degree` of each driver behind it.
  public LinearModel withPowers(int degree) {
    return new LinearModel(
        response,
        drivers.stream()
            .flatMap(driver -> IntStream.rangeClosed(1, degree).mapToObj(driver::power))
            .toList(),
        intercept);
  }

  public int observations() {
    return response.size();
  }

  boolean hasIntercept() {
    return intercept == Intercept.FITTED;
  }
}

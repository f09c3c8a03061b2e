package dev.costwright.forecasting.regression;

import java.util.List;

/// A driver that others already say, left out of the fit.
///
/// @param name of the driver
/// @param saidBy the columns whose sum, each times a factor, it is; a constant column is said by
/// {@link LinearModel#INTERCEPT}, a column of zeros by none
public record Alias(String name, List<String> saidBy) {
  public Alias {
    saidBy = List.copyOf(saidBy);
  }
}

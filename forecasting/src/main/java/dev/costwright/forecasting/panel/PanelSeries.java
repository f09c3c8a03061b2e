package dev.costwright.forecasting.panel;

import java.util.List;

/// One series of a panel.
///
/// @param group in whose mean it counts
/// @param season steps in a season; 1 without one
/// @param horizon steps to forecast
/// @param training what a forecast may know; at least one value
/// @param test what came of the steps ahead, for scores only; empty when nobody knows
public record PanelSeries(
    String id, String group, int season, int horizon, List<Double> training, List<Double> test) {
  public PanelSeries {
    training = List.copyOf(training);
    test = List.copyOf(test);
    if (training.isEmpty() || season < 1 || horizon < 1) {
      throw new IllegalArgumentException(
          "Expected values, a season and a horizon in %s, found %d, %d and %d"
              .formatted(id, training.size(), season, horizon));
    }
  }

  double[] values() {
    return training.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

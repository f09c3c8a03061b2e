package dev.costwright.forecasting.panel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The forecast of one series, with all that was tried.
///
/// @param steps in order
/// @param tried every method, the yardstick first
/// @param reason why there are no bands
public record PanelForecast(
    PanelSeries series, List<Step> steps, List<Tried> tried, Optional<String> reason) {
  /// One step ahead.
  ///
  /// @param middle of the methods in use: their mean without the least and the greatest
  public record Step(double middle, Optional<Band> eighty, Optional<Band> ninetyFive) {}

  /// Where a value is expected with some probability, both ends included.
  public record Band(double low, double high) {
    boolean holds(double value) {
      return value >= low && value <= high;
    }

    /// How far a value lies beyond; 0 within.
    double distance(double value) {
      return Math.max(0, Math.max(low - value, value - high));
    }
  }

  /// One method.
  ///
  /// @param error in the back-test, 1 being the yardstick's: ½ (mean absolute error / its +
  /// sMAPE / its)
  /// @param isUsed whether it is part of the forecast
  /// @param forecast of the same steps
  public record Tried(String method, OptionalDouble error, boolean isUsed, List<Double> forecast) {
    public Tried {
      forecast = List.copyOf(forecast);
    }
  }

  public PanelForecast {
    steps = List.copyOf(steps);
    tried = List.copyOf(tried);
  }
}

package dev.costwright.forecasting.overlay;

import dev.costwright.forecasting.forecast.SamplePaths;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.OptionalDouble;

/// One key of a forecast with overlays on it; a launch that belongs to none of the keys is a
/// series of its own.
///
/// @param points steps ahead
/// @param whole all of them as one
/// @param samples the forecast's paths, moved alike
public record OverlaidSeries(
    String key, List<OverlaidPoint> points, OverlaidPoint whole, SamplePaths samples) {
  public OverlaidSeries {
    points = List.copyOf(points);
  }

  /// The share of paths on which a step passes a budget, 0 to 1; absent without paths.
  ///
  /// @param step from 0
  public OptionalDouble overrun(int step, Money budget) {
    return samples.size() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(samples.over(step, budget) / (double) samples.size());
  }
}

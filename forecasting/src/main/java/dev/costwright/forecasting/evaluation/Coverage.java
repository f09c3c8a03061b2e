package dev.costwright.forecasting.evaluation;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How bands held on the past. All levels are measured on the same past sums, so that a wider band
/// never holds less than a narrower one.
///
/// @param shares per level such as 0.80: which share of the past sums lay inside; a level that
/// could be formed too seldom is not here
/// @param forecasts how many past forecasts the sums belong to
public record Coverage(Map<Double, Double> shares, int forecasts) {
  /// Nothing could be measured.
  static final Coverage NONE = new Coverage(Map.of(), 0);

  public Coverage {
    shares = Map.copyOf(shares);
  }

  /// Empty when the level was not measured.
  public OptionalDouble share(double level) {
    Double share = shares.get(level);
    return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
  }

  /// Whether all of these levels were measured.
  public boolean has(List<Double> levels) {
    return shares.keySet().containsAll(levels);
  }
}

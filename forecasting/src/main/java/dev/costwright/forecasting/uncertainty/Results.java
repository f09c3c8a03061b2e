package dev.costwright.forecasting.uncertainty;

import java.util.Arrays;
import java.util.List;

/// What the baseline costs on each path, in units of the currency. Immutable.
public final class Results {
  private final double[] byPath;

  Results(double[] byPath) {
    this.byPath = byPath.clone();
  }

  /// In the order of the paths.
  public List<Double> byPath() {
    return Arrays.stream(byPath).boxed().toList();
  }

  /// How many paths cost at most so much.
  long atMost(double target) {
    return Arrays.stream(byPath).filter(result -> result <= target).count();
  }
}

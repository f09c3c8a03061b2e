package dev.costwright.forecasting.panel;

import dev.costwright.forecasting.evaluation.Conformal;
import dev.costwright.forecasting.panel.RollingTest.Miss;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Half-widths out of the errors of past forecasts: split conformal prediction (Lei, G'Sell,
/// Rinaldo, Tibshirani and Wasserman, *JASA* 113, 2018) on errors made comparable.
///
/// An error counts in relation to the size of the series then, which is its mean over the last
/// season (six steps at least), where all values are above 0. Errors grow with the step h as
/// a + b √h, both found by least squares and not below 0, so that the steps share one quantile.
final class Bands {
  /// With fewer past forecasts a quantile says little.
  static final int LEAST_FORECASTS = 8;

  private static final int LEAST_LEVEL_STEPS = 6;

  private final double[] values;
  private final int levelSteps;
  private final boolean isRelative;
  private final Growth growth;
  private final double[] scaled;

  private Bands(double[] values, int season, List<Miss> misses) {
    this.values = values;
    this.levelSteps = Math.max(season, LEAST_LEVEL_STEPS);
    this.isRelative = Arrays.stream(values).allMatch(value -> value > 0);
    this.growth = Growth.of(misses, this::relative);
    this.scaled =
        misses.stream().mapToDouble(miss -> relative(miss) / growth.at(miss.step())).toArray();
  }

  /// Empty when there are too few past forecasts to go by.
  static Optional<Bands> of(double[] values, int season, List<Miss> misses) {
    return forecasts(misses) < LEAST_FORECASTS
        ? Optional.empty()
        : Optional.of(new Bands(values, season, misses));
  }

  /// Past forecasts that said anything: origins where the history was not enough do not count.
  static long forecasts(List<Miss> misses) {
    return misses.stream().map(Miss::origin).distinct().count();
  }

  /// @param step ahead, from 0
  /// @param level such as 0.80
  OptionalDouble halfWidth(int step, double level) {
    OptionalDouble quantile = Conformal.halfWidth(scaled, level);
    return quantile.isEmpty()
        ? quantile
        : OptionalDouble.of(quantile.getAsDouble() * growth.at(step) * size(values.length));
  }

  private double relative(Miss miss) {
    return Math.abs(miss.error()) / size(miss.origin());
  }

  private double size(int known) {
    return isRelative
        ? Arrays.stream(values, Math.max(0, known - levelSteps), known).average().orElseThrow()
        : 1;
  }
}

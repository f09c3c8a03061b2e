package dev.costwright.forecasting.continuation;

import dev.costwright.forecasting.continuation.EtsForm.Effect;
import dev.costwright.forecasting.continuation.EtsForm.Trend;

/// One pass of an exponential smoothing through values: the innovations state space recursions of
/// Hyndman, Koehler, Ord and Snyder (*Forecasting with Exponential Smoothing*, 2008, tables 2.2
/// and 2.3). Mutable while it runs.
final class EtsRun {
  /// Seldom enough to be cheap, often enough not to overflow.
  private static final int LOG_EVERY = 16;

  private final EtsForm form;
  private final EtsParameters parameters;
  private final double[] seasonal;
  private double level;
  private double slope;
  private double squares;
  private double logs;
  private int steps;

  EtsRun(EtsForm form, EtsParameters parameters, EtsStart start) {
    this.form = form;
    this.parameters = parameters;
    this.level = parameters.level();
    this.slope = form.hasTrend() ? parameters.slope() : 0;
    this.seasonal = start.seasonal();
  }

  /// Takes all values in.
  ///
  /// @return −2 log likelihood without its constant: n ln Σ(e/r)² + 2 Σ ln |r|; infinite when a
  /// multiplied form meets a level that is not above 0
  double take(double[] values) {
    double product = 1;
    for (double value : values) {
      double plain = level + parameters.damping() * slope;
      double place = seasonal[steps % seasonal.length];
      double expected = form.seasonal() == Effect.MULTIPLIED ? plain * place : plain + place;
      double scale = form.error() == Effect.MULTIPLIED ? expected : 1;
      if (!(scale > 0) || (form.seasonal() == Effect.MULTIPLIED && !(plain > 0))) {
        return Double.POSITIVE_INFINITY;
      }
      double error = value - expected;
      squares += error / scale * (error / scale);
      product *= scale;
      if (steps % LOG_EVERY == 0) {
        logs += StrictMath.log(product);
        product = 1;
      }
      update(error, plain, place);
    }
    logs += StrictMath.log(product);
    return values.length * StrictMath.log(Math.max(squares, Double.MIN_NORMAL)) + 2 * logs;
  }

  private void update(double error, double plain, double place) {
    boolean isMultiplied = form.seasonal() == Effect.MULTIPLIED;
    double ofLevel = isMultiplied ? error / place : error;
    double ofPlace = isMultiplied ? error / plain : error;
    level = plain + parameters.alpha() * ofLevel;
    slope = parameters.damping() * slope + parameters.beta() * ofLevel;
    if (form.isSeasonal()) {
      seasonal[steps % seasonal.length] = place + parameters.gamma() * ofPlace;
    }
    steps++;
  }

  /// Continues without errors.
  double[] ahead(int horizon) {
    double[] ahead = new double[horizon];
    double fading = form.trend() == Trend.NONE ? 0 : parameters.damping();
    double slopes = 0;
    for (int h = 0; h < horizon; h++) {
      slopes += fading;
      fading *= parameters.damping();
      double plain = level + slopes * slope;
      double place = seasonal[(steps + h) % seasonal.length];
      ahead[h] = form.seasonal() == Effect.MULTIPLIED ? plain * place : plain + place;
    }
    return ahead;
  }
}

package dev.costwright.forecasting.continuation;

import dev.costwright.forecasting.continuation.EtsForm.Trend;
import java.util.Arrays;

/// What is estimated by search.
///
/// @param alpha smoothing of the level
/// @param beta smoothing of the slope, at most α
/// @param gamma smoothing of the season, at most 1 − α
/// @param damping φ: what remains of the slope after each step
/// @param level before the first value
/// @param slope before the first value
record EtsParameters(
    double alpha, double beta, double gamma, double damping, double level, double slope) {
  private static final double LEAST = 1e-4;
  private static final double MOST = 0.9999;
  private static final double LEAST_DAMPING = 0.8;
  private static final double MOST_DAMPING = 0.98;

  /// Reads a point of the search, every parameter brought within its bounds. β and γ are searched
  /// as parts of what α leaves them; the states in units of `unit` from the start.
  static EtsParameters of(EtsForm form, double[] point, EtsStart start, double unit) {
    int next = 0;
    double alpha = Math.clamp(point[next++], LEAST, MOST);
    double beta = form.hasTrend() ? Math.clamp(point[next++], LEAST, MOST) * alpha : 0;
    double damping = 1;
    if (form.trend() == Trend.DAMPED) {
      damping = Math.clamp(point[next++], LEAST_DAMPING, MOST_DAMPING);
    }
    double gamma = form.isSeasonal() ? Math.clamp(point[next++], LEAST, MOST) * (1 - alpha) : 0;
    double level = start.level() + unit * point[next++];
    double slope = form.hasTrend() ? start.slope() + unit * point[next] / 10 : 0;
    return new EtsParameters(alpha, beta, gamma, damping, level, slope);
  }

  /// How far a point of the search lies outside the bounds.
  static double excess(EtsForm form, double[] point) {
    double excess = 0;
    for (int i = 0; i < form.smoothings(); i++) {
      boolean isDamping = form.trend() == Trend.DAMPED && i == 2;
      double least = isDamping ? LEAST_DAMPING : LEAST;
      double most = isDamping ? MOST_DAMPING : MOST;
      excess += Math.max(0, Math.max(least - point[i], point[i] - most));
    }
    return excess;
  }

  /// Where the search begins.
  static double[] first(EtsForm form) {
    double[] point = new double[form.smoothings() + (form.hasTrend() ? 2 : 1)];
    int next = 0;
    point[next++] = 0.3;
    if (form.hasTrend()) {
      point[next++] = 0.1;
    }
    if (form.trend() == Trend.DAMPED) {
      point[next++] = 0.95;
    }
    if (form.isSeasonal()) {
      point[next] = 0.1;
    }
    return point;
  }

  /// Sides of the first simplex.
  static double[] sides(EtsForm form) {
    double[] sides = new double[form.smoothings() + (form.hasTrend() ? 2 : 1)];
    Arrays.fill(sides, 0.25);
    if (form.trend() == Trend.DAMPED) {
      sides[2] = -0.08;
    }
    return sides;
  }
}

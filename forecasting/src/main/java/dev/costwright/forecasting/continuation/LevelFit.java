package dev.costwright.forecasting.continuation;

import java.util.Optional;

/// A smoothed level, alone or beside a share of a straight line, at a given smoothing.
///
/// The first level and the share enter the one-step errors linearly, so that both are found
/// exactly by least squares and the search is left with the smoothing alone.
///
/// @param level after the last value
/// @param share of the line; 0 without one
/// @param squares sum of the squared one-step errors
record LevelFit(double level, double share, double squares) {
  /// @param line whose share is estimated within 0 and `most`; empty for the level alone
  static LevelFit of(double[] values, double alpha, Optional<StraightLine> line, double most) {
    int n = values.length;
    Sums sums = new Sums();
    double smoothed = 0;
    double weight = 1;
    for (int t = 0; t < n; t++) {
      double regressor = line.isPresent() ? lineAt(line.get(), alpha, weight) : 0;
      sums.add(values[t] - smoothed, weight, regressor);
      smoothed = alpha * values[t] + (1 - alpha) * smoothed;
      weight *= 1 - alpha;
    }
    double share = line.isPresent() ? Math.clamp(sums.share(), 0, most) : 0;
    double start = sums.start(share);
    return new LevelFit(smoothed + weight * start, share, sums.squares(start, share));
  }

  /// What a whole line adds one step after `steps` values.
  static double line(StraightLine line, double alpha, int steps) {
    return lineAt(line, alpha, Math.pow(1 - alpha, steps));
  }

  private static double lineAt(StraightLine line, double alpha, double weight) {
    return weight * line.intercept() + line.slope() * (1 - weight * (1 - alpha)) / alpha;
  }

  /// Products of errors with what they depend on.
  private static final class Sums {
    private double rr;
    private double rw;
    private double rg;
    private double ww;
    private double wg;
    private double gg;

    void add(double error, double weight, double line) {
      rr += error * error;
      rw += error * weight;
      rg += error * line;
      ww += weight * weight;
      wg += weight * line;
      gg += line * line;
    }

    double share() {
      double determinant = ww * gg - wg * wg;
      return determinant <= 1e-12 * ww * gg ? 0 : (rg * ww - rw * wg) / determinant;
    }

    double start(double share) {
      return (rw - share * wg) / ww;
    }

    double squares(double start, double share) {
      return Math.max(
          0,
          rr
              - 2 * start * rw
              - 2 * share * rg
              + start * start * ww
              + 2 * start * share * wg
              + share * share * gg);
    }
  }
}

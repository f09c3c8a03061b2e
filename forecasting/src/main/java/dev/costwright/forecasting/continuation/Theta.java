package dev.costwright.forecasting.continuation;

import java.util.Optional;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/// Half a straight line and half a smoothed level (Assimakopoulos and Nikolopoulos, *Int. J.
/// Forecasting* 16, 2000, pages 521–530), or with the share of the line estimated (Fiorucci,
/// Pellegrini, Louzada, Petropoulos and Koehler, *Int. J. Forecasting* 32, 2016, pages
/// 1151–1161: the optimised Theta model).
///
/// With A and B the intercept and slope of the line through all values, α the smoothing and w
/// the line's share, 1 − 1/θ, the forecast h steps after the last level l is
/// l + w · ((1−α)ⁿ A + B (h − 1 + (1 − (1−α)ⁿ⁺¹) / α)). The standard θ = 2 is smoothed first
/// and the drift B/2 added after, as Hyndman and Billah (*Int. J. Forecasting* 19, 2003, pages
/// 287–290) show it to be. Seasons are taken out first where a test finds them ({@link
/// Seasonality}). Needs four values.
///
/// @param line how much of the line is taken
public record Theta(Line line) implements Continuation {
  private static final int LEAST = 4;
  private static final double LEAST_ALPHA = 1e-4;
  private static final double MOST_ALPHA = 0.9999;

  /// Share of the line at θ = 5, the end of the search.
  private static final double MOST_SHARE = 0.8;

  /// How much of the line is taken.
  public enum Line {
    /// Half: θ = 2.
    HALF,
    /// What fits best, θ from 1 to 5.
    FITTED
  }

  @Override
  public boolean fits(double[] values, int season) {
    return values.length >= LEAST;
  }

  @Override
  public double[] forecast(double[] values, int season, int horizon) {
    Checks.fits(this, values, season);
    Optional<double[]> indices = Seasonality.indices(values, season);
    double[] plain = indices.map(found -> Seasonality.divided(values, found)).orElse(values);
    double[] ahead = line == Line.HALF ? half(plain, horizon) : fitted(plain, horizon);
    return indices.map(found -> Seasonality.multiplied(ahead, found, values.length)).orElse(ahead);
  }

  private static double[] half(double[] values, int horizon) {
    double alpha = best(values, Optional.empty());
    LevelFit fit = LevelFit.of(values, alpha, Optional.empty(), MOST_SHARE);
    StraightLine line = StraightLine.through(values);
    double passed = (1 - Math.pow(1 - alpha, values.length)) / alpha;
    double[] ahead = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      ahead[h] = fit.level() + line.slope() / 2 * (h + passed);
    }
    return ahead;
  }

  private static double[] fitted(double[] values, int horizon) {
    StraightLine line = StraightLine.through(values);
    double alpha = best(values, Optional.of(line));
    LevelFit fit = LevelFit.of(values, alpha, Optional.of(line), MOST_SHARE);
    double[] ahead = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      ahead[h] =
          fit.level()
              + fit.share() * (LevelFit.line(line, alpha, values.length) + h * line.slope());
    }
    return ahead;
  }

  /// A coarse search keeps Brent's from a local minimum.
  private static double best(double[] values, Optional<StraightLine> line) {
    int best = 1;
    double least = Double.POSITIVE_INFINITY;
    int cells = 20;
    for (int i = 1; i < cells; i++) {
      double error = LevelFit.of(values, i / (double) cells, line, MOST_SHARE).squares();
      if (error < least) {
        least = error;
        best = i;
      }
    }
    return new BrentOptimizer(1e-8, 1e-10)
        .optimize(
            new MaxEval(200),
            GoalType.MINIMIZE,
            new UnivariateObjectiveFunction(
                alpha -> LevelFit.of(values, alpha, line, MOST_SHARE).squares()),
            new SearchInterval(
                Math.max(LEAST_ALPHA, (best - 1) / (double) cells),
                Math.min(MOST_ALPHA, (best + 1) / (double) cells)))
        .getPoint();
  }
}

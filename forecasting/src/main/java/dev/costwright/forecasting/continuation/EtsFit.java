package dev.costwright.forecasting.continuation;

import java.util.Arrays;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/// One form of exponential smoothing with its parameters, found by Nelder and Mead's search for
/// the greatest likelihood.
///
/// @param aicc −2 log likelihood + 2k + 2k(k + 1) / (n − k − 1), without the constant that all
/// forms share; infinite where n leaves no degree of freedom or the form does not hold
record EtsFit(EtsForm form, EtsParameters parameters, EtsStart start, double aicc) {
  private static final int MOST_EVALUATIONS = 2000;
  private static final double OUTSIDE = 1e3;
  private static final double NOTHING = 1e300;

  static EtsFit of(EtsForm form, double[] values, int season) {
    EtsStart start = EtsStart.of(values, season, form.seasonal());
    double unit = unit(values);
    double[] point = search(form, values, start, unit);
    EtsParameters parameters = EtsParameters.of(form, point, start, unit);
    double twice = new EtsRun(form, parameters, start).take(values);
    int k = form.parameters(season);
    int free = values.length - k - 1;
    double aicc = free > 0 ? twice + 2 * k + 2.0 * k * (k + 1) / free : Double.POSITIVE_INFINITY;
    return new EtsFit(form, parameters, start, aicc);
  }

  /// Mean step from value to value: the size in which first states are searched.
  private static double unit(double[] values) {
    double sum = 0;
    for (int t = 1; t < values.length; t++) {
      sum += Math.abs(values[t] - values[t - 1]);
    }
    return Math.max(sum / values.length, Double.MIN_NORMAL);
  }

  private static double[] search(EtsForm form, double[] values, EtsStart start, double unit) {
    Best best = new Best(EtsParameters.first(form));
    ObjectiveFunction objective =
        new ObjectiveFunction(point -> best.seen(point, worth(form, point, values, start, unit)));
    try {
      PointValuePair found =
          new SimplexOptimizer(new SimpleValueChecker(1e-9, 1e-7))
              .optimize(
                  new MaxEval(MOST_EVALUATIONS),
                  objective,
                  GoalType.MINIMIZE,
                  new InitialGuess(EtsParameters.first(form)),
                  new NelderMeadSimplex(EtsParameters.sides(form)));
      return found.getPoint();
    } catch (TooManyEvaluationsException exhausted) {
      return best.point;
    }
  }

  private static double worth(
      EtsForm form, double[] point, double[] values, EtsStart start, double unit) {
    EtsParameters parameters = EtsParameters.of(form, point, start, unit);
    double twice = new EtsRun(form, parameters, start).take(values);
    double excess = EtsParameters.excess(form, point);
    return Double.isFinite(twice) ? twice + OUTSIDE * excess : NOTHING;
  }

  double[] ahead(double[] values, int horizon) {
    EtsRun run = new EtsRun(form, parameters, start);
    run.take(values);
    return run.ahead(horizon);
  }

  boolean isFinite() {
    return Double.isFinite(aicc);
  }

  /// The best point so far, for a search that was not done in time.
  private static final class Best {
    private double[] point;
    private double worth = Double.POSITIVE_INFINITY;

    Best(double[] point) {
      this.point = point;
    }

    double seen(double[] at, double found) {
      if (found < worth) {
        worth = found;
        point = Arrays.copyOf(at, at.length);
      }
      return found;
    }
  }
}

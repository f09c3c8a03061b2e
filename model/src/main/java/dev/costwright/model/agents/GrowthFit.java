package dev.costwright.model.agents;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/// Prompt tokens of a session of `N` turns as `a·N + b·N²`: `a` is what each turn sends anyway, `b`
/// half of what each turn adds to all later ones.
///
/// Ordinary least squares through the origin over sessions, solved by QR; intervals from
/// Student's t with `n − 2` degrees of freedom (Draper and Smith (1998), Applied Regression
/// Analysis, ch. 5). R² is about the mean, `1 − Σ(y − ŷ)² / Σ(y − ȳ)²`, so that it compares with
/// that of `a·N` alone.
///
/// @param perTurn a
/// @param perTurnSquared b
/// @param r2 of the fit
/// @param linearR2 of the best line through the origin
/// @param sessions that it was fitted to
public record GrowthFit(
    double perTurn,
    Interval perTurnInterval,
    double perTurnSquared,
    Interval perTurnSquaredInterval,
    double r2,
    double linearR2,
    long sessions) {
  private static final int FEWEST_SESSIONS = 10;
  private static final int FEWEST_LENGTHS = 3;
  private static final double UPPER = 0.975;

  /// @param sessions prompt tokens of each turn; needs ten sessions of three different lengths
  static Optional<GrowthFit> of(List<List<Long>> sessions) {
    long lengths = sessions.stream().mapToInt(List::size).distinct().count();
    if (sessions.size() < FEWEST_SESSIONS || lengths < FEWEST_LENGTHS) {
      return Optional.empty();
    }
    double[] totals =
        sessions.stream()
            .mapToDouble(turns -> turns.stream().mapToLong(Long::longValue).sum())
            .toArray();
    double[][] powers =
        sessions.stream()
            .map(turns -> new double[] {turns.size(), (double) turns.size() * turns.size()})
            .toArray(double[][]::new);
    return Optional.of(fit(totals, powers));
  }

  private static GrowthFit fit(double[] totals, double[][] powers) {
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.setNoIntercept(true);
    regression.newSampleData(totals, powers);
    double[] estimates = regression.estimateRegressionParameters();
    double[] errors = regression.estimateRegressionParametersStandardErrors();
    double t = new TDistribution(totals.length - 2.0).inverseCumulativeProbability(UPPER);
    return new GrowthFit(
        estimates[0],
        around(estimates[0], t * errors[0]),
        estimates[1],
        around(estimates[1], t * errors[1]),
        r2(totals, powers, estimates),
        r2(totals, powers, new double[] {slope(totals, powers), 0}),
        totals.length);
  }

  private static Interval around(double estimate, double half) {
    return new Interval(estimate - half, estimate + half);
  }

  private static double slope(double[] totals, double[][] powers) {
    double products = 0;
    double squares = 0;
    for (int i = 0; i < totals.length; i++) {
      products += powers[i][0] * totals[i];
      squares += powers[i][1];
    }
    return products / squares;
  }

  private static double r2(double[] totals, double[][] powers, double[] estimates) {
    double mean = Bootstrap.average(totals);
    double residual = 0;
    double whole = 0;
    for (int i = 0; i < totals.length; i++) {
      double fitted = estimates[0] * powers[i][0] + estimates[1] * powers[i][1];
      residual += (totals[i] - fitted) * (totals[i] - fitted);
      whole += (totals[i] - mean) * (totals[i] - mean);
    }
    return whole == 0 ? 1 : 1 - residual / whole;
  }
}

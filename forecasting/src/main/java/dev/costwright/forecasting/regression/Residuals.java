package dev.costwright.forecasting.regression;

import dev.costwright.forecasting.regression.Diagnostics.Influence;
import dev.costwright.forecasting.regression.Diagnostics.Robust;
import dev.costwright.forecasting.regression.Diagnostics.Test;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/// Works the diagnostics of a fit out of its residuals.
///
/// Observations stand in the coordinates of the orthonormal basis of the columns, where (XᵀX)⁻¹ is
/// the identity: sandwiches are sums of outer products there, and are brought back at the end.
final class Residuals {
  private final Design design;
  private final List<Coefficient> coefficients;
  private final double[] residuals;
  private final double[][] rows;

  /// @param residuals in the order of observations, times the roots of their weights
  Residuals(Design design, List<Coefficient> coefficients, double[] residuals) {
    this.design = design;
    this.coefficients = coefficients;
    this.residuals = residuals;
    this.rows = rows(design);
  }

  private double[][] rows(Design of) {
    double[] roots = of.roots();
    double[][] all = new double[residuals.length][];
    for (int i = 0; i < all.length; i++) {
      double root = roots[i];
      all[i] =
          Arrays.stream(of.basis().solveTransposed(of.scaled(original(i))))
              .map(value -> value * root)
              .toArray();
    }
    return all;
  }

  private double[] original(int i) {
    double[] row = new double[design.parameters()];
    if (design.first() == 1) {
      row[0] = 1;
    }
    for (int j = 0; j < design.kept().size(); j++) {
      row[design.first() + j] = design.kept().get(j).value(i);
    }
    return row;
  }

  Diagnostics diagnostics(OptionalDouble r2) {
    double squares = sumOfSquares(residuals);
    int n = residuals.length;
    int free = n - design.parameters();
    boolean hasErrors = squares > 0 && free > 0;
    return new Diagnostics(
        hasErrors ? OptionalDouble.of(durbinWatson(squares)) : OptionalDouble.empty(),
        hasErrors && design.first() == 1 && design.parameters() > 1
            ? Optional.of(breuschPagan())
            : Optional.empty(),
        aicc(squares),
        r2.isPresent() && design.first() == 1 && free > 0
            ? OptionalDouble.of(1 - (1 - r2.getAsDouble()) * (n - 1) / free)
            : OptionalDouble.empty(),
        hasErrors ? robust() : List.of(),
        hasErrors ? influences(squares / free) : List.of());
  }

  private double durbinWatson(double squares) {
    double sum = 0;
    for (int t = 1; t < residuals.length; t++) {
      sum += (residuals[t] - residuals[t - 1]) * (residuals[t] - residuals[t - 1]);
    }
    return sum / squares;
  }

  /// The squared residuals' share that the columns explain, times n. Weights make residuals
  /// comparable; the columns are then those without weights.
  private Test breuschPagan() {
    int n = residuals.length;
    double[][] plain = design.model().weights().isEmpty() ? rows : rows(design.unweighted());
    double[] squared = Arrays.stream(residuals).map(r -> r * r).toArray();
    double mean = Arrays.stream(squared).average().orElseThrow();
    double explained = 0;
    for (int k = 0; k < design.parameters(); k++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += plain[i][k] * (squared[i] - mean);
      }
      explained += sum * sum;
    }
    double whole = Arrays.stream(squared).map(s -> (s - mean) * (s - mean)).sum();
    double statistic = whole > 0 ? n * explained / whole : 0;
    double p =
        1 - new ChiSquaredDistribution(design.parameters() - 1).cumulativeProbability(statistic);
    return new Test(statistic, p);
  }

  /// Weights are part of the likelihood: a weight w makes a variance of σ² / w.
  private double logWeights() {
    return 2 * Arrays.stream(design.roots()).map(Math::log).sum();
  }

  private OptionalDouble aicc(double squares) {
    int n = residuals.length;
    int k = design.parameters() + 1;
    return squares > 0 && n - k - 1 > 0
        ? OptionalDouble.of(
            n * Math.log(squares / n) - logWeights() + 2 * k + 2.0 * k * (k + 1) / (n - k - 1))
        : OptionalDouble.empty();
  }

  private List<Robust> robust() {
    double[] jackknifed =
        IntStream.range(0, rows.length)
            .mapToDouble(i -> residuals[i] / Math.max(1e-12, 1 - leverage(i)))
            .toArray();
    double[] hc3 = errors(sandwich(jackknifed, 0));
    double[] hac = errors(sandwich(residuals, (int) (4 * Math.pow(rows.length / 100.0, 2.0 / 9))));
    return IntStream.range(0, coefficients.size())
        .mapToObj(j -> new Robust(coefficients.get(j).name(), hc3[j], hac[j]))
        .toList();
  }

  /// Σ over lags of Bartlett's weight times what rows that far apart have in common.
  private double[][] sandwich(double[] errors, int lags) {
    int size = design.parameters();
    double[][] sum = new double[size][size];
    for (int lag = 0; lag <= lags; lag++) {
      double weight = 1 - lag / (lags + 1.0);
      for (int i = lag; i < rows.length; i++) {
        double both = weight * errors[i] * errors[i - lag];
        for (int j = 0; j < size; j++) {
          for (int k = 0; k < size; k++) {
            double product = rows[i][j] * rows[i - lag][k];
            double turned = lag == 0 ? 0 : rows[i - lag][j] * rows[i][k];
            sum[j][k] += both * (product + turned);
          }
        }
      }
    }
    return sum;
  }

  /// Standard errors of the coefficients, from a covariance in the coordinates of the basis.
  private double[] errors(double[][] covariance) {
    int size = design.parameters();
    double[][] back = new double[size][];
    for (int k = 0; k < size; k++) {
      double[] unit = new double[size];
      unit[k] = 1;
      back[k] = design.unscaled(design.basis().solve(unit));
    }
    double[] errors = new double[size];
    for (int c = 0; c < size; c++) {
      double variance = 0;
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          variance += back[j][c] * covariance[j][k] * back[k][c];
        }
      }
      errors[c] = Math.sqrt(Math.max(0, variance));
    }
    return errors;
  }

  private List<Influence> influences(double variance) {
    return IntStream.range(0, rows.length)
        .mapToObj(
            i -> {
              double leverage = leverage(i);
              double rest = Math.max(1e-12, 1 - leverage);
              double distance =
                  residuals[i]
                      * residuals[i]
                      * leverage
                      / (design.parameters() * variance * rest * rest);
              return new Influence(i + 1, distance, leverage);
            })
        .toList();
  }

  private double leverage(int i) {
    return sumOfSquares(rows[i]);
  }

  private static double sumOfSquares(double[] values) {
    return Arrays.stream(values).map(value -> value * value).sum();
  }
}

package dev.costwright.forecasting.hierarchy;

import java.util.List;

/// How errors of several series go together: their covariance about 0, its off-diagonal part
/// shrunk, because few errors say little about many pairs.
///
/// The share taken off is Schäfer and Strimmer's (*Statistical Applications in Genetics and
/// Molecular Biology* 4, 2005, article 32): the sum of the variances of all correlations over the
/// sum of their squares, within 0 and 1.
final class ErrorCovariance {
  private ErrorCovariance() {}

  /// @param errors at least two, one value per series each
  static double[][] of(List<double[]> errors) {
    int series = errors.getFirst().length;
    double[] deviations = deviations(errors, series);
    double[][] correlations = new double[series][series];
    double variances = 0;
    double squares = 0;
    for (int i = 0; i < series; i++) {
      for (int j = 0; j < i; j++) {
        double[] products = products(errors, deviations, i, j);
        double mean = mean(products);
        correlations[i][j] = mean;
        correlations[j][i] = mean;
        variances += varianceOfMean(products, mean);
        squares += mean * mean;
      }
      correlations[i][i] = 1;
    }
    double share = squares > 0 ? Math.clamp(variances / squares, 0, 1) : 1;
    for (int i = 0; i < series; i++) {
      for (int j = 0; j < series; j++) {
        double kept = i == j ? 1 : 1 - share;
        correlations[i][j] *= kept * deviations[i] * deviations[j];
      }
    }
    return correlations;
  }

  private static double[] deviations(List<double[]> errors, int series) {
    double[] deviations = new double[series];
    for (int i = 0; i < series; i++) {
      double sum = 0;
      for (double[] one : errors) {
        sum += one[i] * one[i];
      }
      deviations[i] = Math.sqrt(sum / errors.size());
    }
    return deviations;
  }

  /// Products of two series' errors in units of their size; 0 where a series never erred.
  private static double[] products(List<double[]> errors, double[] deviations, int i, int j) {
    double size = deviations[i] * deviations[j];
    return errors.stream().mapToDouble(one -> size > 0 ? one[i] * one[j] / size : 0).toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double varianceOfMean(double[] values, double mean) {
    double n = values.length;
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum * n / ((n - 1) * (n - 1) * (n - 1));
  }
}

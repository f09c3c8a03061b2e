package dev.costwright.forecasting.study;

import dev.costwright.forecasting.regression.Diagnostics.Test;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/// How residuals are spread and how they follow each other.
///
/// @param autocorrelations of lag 1, 2 … of the steps that were fitted
/// @param bound ±1.96 / √n: of residuals that know nothing of each other 95 in 100 lie within
/// @param ljungBox n (n + 2) Σ r(k)² / (n − k) over those lags (Ljung and Box, *Biometrika* 65,
/// 1978)
/// @param jarqueBera n/6 (skewness² + excess² / 4), its probability were errors normal (Jarque and
/// Bera, *Economics Letters* 6, 1980)
/// @param quantiles residuals in rising order beside the normal's at (i − 3/8) / (n + 1/4) (Blom,
/// 1958), both in standard errors
public record ResidualTests(
    List<Double> autocorrelations,
    double bound,
    Test ljungBox,
    Test jarqueBera,
    List<Quantile> quantiles) {
  private static final int MOST_LAGS = 28;

  /// @param normal what a normal distribution has at this place
  /// @param residual the standardised residual there
  public record Quantile(double normal, double residual) {}

  public ResidualTests {
    autocorrelations = List.copyOf(autocorrelations);
    quantiles = List.copyOf(quantiles);
  }

  /// @param residuals in order of time, at least four, not all 0
  /// @param error residual standard error
  static ResidualTests of(double[] residuals, double error) {
    int lags = Math.max(1, Math.min(MOST_LAGS, residuals.length / 4));
    List<Double> correlations = new ArrayList<>();
    double squares = Arrays.stream(residuals).map(r -> r * r).sum();
    for (int lag = 1; lag <= lags; lag++) {
      double sum = 0;
      for (int i = lag; i < residuals.length; i++) {
        sum += residuals[i] * residuals[i - lag];
      }
      correlations.add(sum / squares);
    }
    return new ResidualTests(
        correlations,
        1.96 / Math.sqrt(residuals.length),
        ljungBox(correlations, residuals.length),
        jarqueBera(residuals),
        quantiles(residuals, error));
  }

  private static Test ljungBox(List<Double> correlations, int n) {
    double sum = 0;
    for (int lag = 1; lag <= correlations.size(); lag++) {
      double r = correlations.get(lag - 1);
      sum += r * r / (n - lag);
    }
    return chiSquared(n * (n + 2.0) * sum, correlations.size());
  }

  private static Test jarqueBera(double[] residuals) {
    double n = residuals.length;
    double mean = Arrays.stream(residuals).average().orElseThrow();
    double second = moment(residuals, mean, 2);
    double skewness = moment(residuals, mean, 3) / Math.pow(second, 1.5);
    double excess = moment(residuals, mean, 4) / (second * second) - 3;
    return chiSquared(n / 6 * (skewness * skewness + excess * excess / 4), 2);
  }

  private static double moment(double[] values, double mean, int order) {
    return Arrays.stream(values).map(v -> Math.pow(v - mean, order)).average().orElseThrow();
  }

  private static Test chiSquared(double statistic, int freedom) {
    return new Test(
        statistic, 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(statistic));
  }

  private static List<Quantile> quantiles(double[] residuals, double error) {
    NormalDistribution normal = new NormalDistribution();
    double[] sorted = Arrays.stream(residuals).sorted().toArray();
    List<Quantile> quantiles = new ArrayList<>();
    for (int i = 0; i < sorted.length; i++) {
      double place = (i + 1 - 0.375) / (sorted.length + 0.25);
      quantiles.add(new Quantile(normal.inverseCumulativeProbability(place), sorted[i] / error));
    }
    return quantiles;
  }
}

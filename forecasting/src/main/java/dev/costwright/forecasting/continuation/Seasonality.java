package dev.costwright.forecasting.continuation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// The M4 competition's treatment of seasons (Makridakis, Spiliotis and Assimakopoulos, *Int. J.
/// Forecasting* 36, 2020, page 60): a test of autocorrelation, then classical multiplicative
/// indices.
final class Seasonality {
  private static final double NINETY_PER_CENT = 1.645;

  private Seasonality() {}

  /// Whether |r(m)| exceeds 1.645 / √n · √(1 + 2 Σ r(k)², k < m); false below three seasons.
  static boolean isSeasonal(double[] values, int season) {
    int n = values.length;
    if (season < 2 || n < 3 * season) {
      return false;
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance = autocovariance(values, mean, 0);
    if (variance <= 0) {
      return false;
    }
    double squares = 0;
    for (int k = 1; k < season; k++) {
      double r = autocovariance(values, mean, k) / variance;
      squares += r * r;
    }
    double limit = NINETY_PER_CENT / Math.sqrt(n) * Math.sqrt(1 + 2 * squares);
    return Math.abs(autocovariance(values, mean, season) / variance) > limit;
  }

  private static double autocovariance(double[] values, double mean, int lag) {
    double sum = 0;
    for (int t = lag; t < values.length; t++) {
      sum += (values[t] - mean) * (values[t - lag] - mean);
    }
    return sum;
  }

  /// Multiplicative indices by place of the season, their mean 1; empty when the series has no
  /// season by the test, or an index would not be finite and above 0.
  static Optional<double[]> indices(double[] values, int season) {
    if (!isSeasonal(values, season)) {
      return Optional.empty();
    }
    double[] trend = trend(values, season);
    double[] ratios = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      ratios[t] = values[t] / trend[t];
    }
    double[] indices = means(ratios, season);
    double mean = Arrays.stream(indices).average().orElseThrow();
    double[] normal = Arrays.stream(indices).map(index -> index / mean).toArray();
    return Arrays.stream(normal).allMatch(index -> Double.isFinite(index) && index > 0)
        ? Optional.of(normal)
        : Optional.empty();
  }

  /// Means by place of the season of the numbers that are there.
  static double[] means(double[] values, int season) {
    return IntStream.range(0, season)
        .mapToDouble(
            place ->
                IntStream.range(0, values.length)
                    .filter(t -> t % season == place)
                    .mapToDouble(t -> values[t])
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN))
        .toArray();
  }

  /// Centred moving average over one season; NaN at both ends.
  static double[] trend(double[] values, int season) {
    double[] trend = new double[values.length];
    Arrays.fill(trend, Double.NaN);
    int half = season / 2;
    for (int t = half; t < values.length - half; t++) {
      double sum = 0;
      for (int k = -half; k <= half; k++) {
        boolean isShared = season % 2 == 0 && Math.abs(k) == half;
        sum += isShared ? values[t + k] / 2 : values[t + k];
      }
      trend[t] = sum / season;
    }
    return trend;
  }

  /// Values without their season.
  static double[] divided(double[] values, double[] indices) {
    return IntStream.range(0, values.length)
        .mapToDouble(t -> values[t] / indices[t % indices.length])
        .toArray();
  }

  /// A forecast with the season of its steps.
  ///
  /// @param from steps before the first one of the forecast
  static double[] multiplied(double[] ahead, double[] indices, int from) {
    return IntStream.range(0, ahead.length)
        .mapToDouble(h -> ahead[h] * indices[(from + h) % indices.length])
        .toArray();
  }
}

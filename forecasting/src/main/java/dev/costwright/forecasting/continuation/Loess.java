package dev.costwright.forecasting.continuation;

/// Local regression with tricube weights (Cleveland, *JASA* 74, 1979) on values at even steps.
final class Loess {
  private Loess() {}

  /// Local lines, at each of the values.
  ///
  /// @param trust in each value, from 0 to 1
  static double[] lines(double[] values, double[] trust, int span) {
    double[] smooth = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      smooth[t] = at(values, trust, span, t, true);
    }
    return smooth;
  }

  /// Local mean; also one step before the first and after the last value.
  static double mean(double[] values, double[] trust, int span, int at) {
    return at(values, trust, span, at, false);
  }

  private static double at(double[] values, double[] trust, int span, int at, boolean isLine) {
    int n = values.length;
    int width = Math.min(span, n);
    int from = Math.clamp(at - width / 2L, 0, n - width);
    double reach = Math.max(at - from, from + width - 1 - at);
    reach += span > n ? (span - n) / 2.0 : 0;
    double weights = 0;
    double mean = 0;
    double middle = 0;
    double[] weight = new double[width];
    for (int i = 0; i < width; i++) {
      weight[i] = tricube(Math.abs(from + i - at), reach) * trust[from + i];
      weights += weight[i];
    }
    for (int i = 0; i < width; i++) {
      weight[i] = weights > 0 ? weight[i] / weights : 1.0 / width;
      mean += weight[i] * values[from + i];
      middle += weight[i] * (from + i);
    }
    return isLine ? mean + (at - middle) * slope(values, weight, from, middle) : mean;
  }

  private static double slope(double[] values, double[] weight, int from, double middle) {
    double products = 0;
    double squares = 0;
    for (int i = 0; i < weight.length; i++) {
      double distance = from + i - middle;
      products += weight[i] * distance * values[from + i];
      squares += weight[i] * distance * distance;
    }
    return squares > 1e-6 * values.length ? products / squares : 0;
  }

  private static double tricube(double distance, double reach) {
    if (distance > 0.999 * reach) {
      return 0;
    }
    if (distance <= 0.001 * reach) {
      return 1;
    }
    double part = distance / reach;
    double rest = 1 - part * part * part;
    return rest * rest * rest;
  }
}

package dev.costwright.forecasting.continuation;

/// Least squares through values at steps 1, 2, 3 …
///
/// @param intercept at step 0
record StraightLine(double intercept, double slope) {
  static StraightLine through(double[] values) {
    int n = values.length;
    double middle = (n + 1) / 2.0;
    double mean = 0;
    for (double value : values) {
      mean += value / n;
    }
    double products = 0;
    double squares = 0;
    for (int t = 0; t < n; t++) {
      products += (t + 1 - middle) * (values[t] - mean);
      squares += (t + 1 - middle) * (t + 1 - middle);
    }
    double slope = products / squares;
    return new StraightLine(mean - slope * middle, slope);
  }
}

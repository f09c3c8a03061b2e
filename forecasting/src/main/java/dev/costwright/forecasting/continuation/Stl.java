package dev.costwright.forecasting.continuation;

/// Seasonal and trend decomposition by local regression (Cleveland, Cleveland, McRae and
/// Terpenning, *J. Official Statistics* 6, 1990, pages 3–73), two inner passes, not robust.
///
/// Seasonal smoothing over 13 seasons with local means, trend over the next odd number above
/// 1.5 m / (1 − 1.5 / 13), low pass over the next odd number from m, both with local lines.
final class Stl {
  private static final int SEASONAL_SPAN = 13;
  private static final int PASSES = 2;

  private Stl() {}

  /// The seasonal part of each value.
  static double[] seasonal(double[] values, int season) {
    int n = values.length;
    double[] trend = new double[n];
    double[] seasonal = new double[n];
    int trendSpan = odd((int) Math.ceil(1.5 * season / (1 - 1.5 / SEASONAL_SPAN)));
    for (int pass = 0; pass < PASSES; pass++) {
      double[] detrended = new double[n];
      for (int t = 0; t < n; t++) {
        detrended[t] = values[t] - trend[t];
      }
      double[] cycles = cycles(detrended, season);
      double[] low = lowPass(cycles, season);
      double[] rest = new double[n];
      for (int t = 0; t < n; t++) {
        seasonal[t] = cycles[t + season] - low[t];
        rest[t] = values[t] - seasonal[t];
      }
      trend = Loess.lines(rest, trendSpan);
    }
    return seasonal;
  }

  /// Each place of the season smoothed on its own, one season longer at both ends.
  private static double[] cycles(double[] values, int season) {
    double[] cycles = new double[values.length + 2 * season];
    for (int place = 0; place < season; place++) {
      int count = (values.length - place + season - 1) / season;
      double[] ofPlace = new double[count];
      for (int i = 0; i < count; i++) {
        ofPlace[i] = values[place + i * season];
      }
      for (int i = -1; i <= count; i++) {
        cycles[place + (i + 1) * season] = Loess.mean(ofPlace, SEASONAL_SPAN, i);
      }
    }
    return cycles;
  }

  private static double[] lowPass(double[] cycles, int season) {
    double[] smooth = average(average(average(cycles, season), season), 3);
    return Loess.lines(smooth, odd(season));
  }

  private static double[] average(double[] values, int span) {
    double[] means = new double[values.length - span + 1];
    double sum = 0;
    for (int t = 0; t < values.length; t++) {
      sum += values[t] - (t >= span ? values[t - span] : 0);
      if (t >= span - 1) {
        means[t - span + 1] = sum / span;
      }
    }
    return means;
  }

  private static int odd(int atLeast) {
    return atLeast % 2 == 0 ? atLeast + 1 : atLeast;
  }
}

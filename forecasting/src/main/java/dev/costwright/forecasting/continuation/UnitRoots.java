package dev.costwright.forecasting.continuation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How often steps have to be taken from each other before a series keeps its level.
final class UnitRoots {
  /// Of the test below at 5 % (Kwiatkowski, Phillips, Schmidt and Shin, *J. Econometrics* 54,
  /// 1992, table 1).
  private static final double CRITICAL = 0.463;

  private static final double STRONG = 0.64;
  private static final int MOST = 2;

  private UnitRoots() {}

  /// 1 where the season is strong: 1 − Var(rest) / Var(season + rest) above 0.64 after {@link
  /// Stl} (Wang, Smith and Hyndman, *Data Mining and Knowledge Discovery* 13, 2006; the limit
  /// is that of R's forecast), else 0.
  static int seasonal(double[] values, int season) {
    if (season < 2 || values.length < 3 * season) {
      return 0;
    }
    double[] seasonal = Stl.seasonal(values, season);
    double[] trend = Seasonality.trend(values, season);
    int[] inner = IntStream.range(0, values.length).filter(t -> !Double.isNaN(trend[t])).toArray();
    double[] both = Arrays.stream(inner).mapToDouble(t -> values[t] - trend[t]).toArray();
    double[] rest =
        Arrays.stream(inner).mapToDouble(t -> values[t] - trend[t] - seasonal[t]).toArray();
    double whole = variance(both);
    return whole > 0 && 1 - variance(rest) / whole > STRONG ? 1 : 0;
  }

  /// Regular differences until the test no longer finds a wandering level; at most two with the
  /// seasonal ones.
  ///
  /// @param seasonal differences that were taken before
  static int regular(double[] values, int seasonal) {
    double[] rest = values;
    int count = 0;
    while (count + seasonal < MOST && wanders(rest)) {
      rest = differences(rest, 1);
      count++;
    }
    return count;
  }

  static double[] differences(double[] values, int lag) {
    return IntStream.range(lag, values.length)
        .mapToDouble(t -> values[t] - values[t - lag])
        .toArray();
  }

  /// KPSS: n⁻² Σ S(t)² over the long-run variance, S being the running sum of deviations from
  /// the mean and Bartlett's weights reaching 3 √n / 13 steps.
  private static boolean wanders(double[] values) {
    int n = values.length;
    int lags = (int) (3 * Math.sqrt(n) / 13);
    double mean = Arrays.stream(values).average().orElse(0);
    double[] deviations = Arrays.stream(values).map(value -> value - mean).toArray();
    double sum = 0;
    double squares = 0;
    for (double deviation : deviations) {
      sum += deviation;
      squares += sum * sum;
    }
    double variance = covariance(deviations, 0);
    for (int lag = 1; lag <= lags; lag++) {
      variance += 2 * (1 - lag / (lags + 1.0)) * covariance(deviations, lag);
    }
    return variance > 0 && squares / n / n / variance > CRITICAL;
  }

  private static double covariance(double[] deviations, int lag) {
    double sum = 0;
    for (int t = lag; t < deviations.length; t++) {
      sum += deviations[t] * deviations[t - lag];
    }
    return sum / deviations.length;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0);
  }
}

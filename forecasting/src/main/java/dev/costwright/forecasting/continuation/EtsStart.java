package dev.costwright.forecasting.continuation;

import dev.costwright.forecasting.continuation.EtsForm.Effect;
import java.util.Arrays;
import java.util.stream.IntStream;

/// First states of an exponential smoothing, from the first values: seasonal effects by classical
/// decomposition of the first four seasons, level and slope by a line through the first ten values
/// without their season (Hyndman, Koehler, Ord and Snyder, *Forecasting with Exponential
/// Smoothing*, 2008, section 2.6.1).
final class EtsStart {
  private static final int SEASONS = 4;
  private static final int LINE_STEPS = 10;
  private static final double LEAST_INDEX = 0.01;

  private final double level;
  private final double slope;
  private final double[] seasonal;

  private EtsStart(double level, double slope, double[] seasonal) {
    this.level = level;
    this.slope = slope;
    this.seasonal = seasonal;
  }

  static EtsStart of(double[] values, int season, Effect effect) {
    double[] seasonal = seasonal(values, season, effect);
    double[] plain =
        IntStream.range(0, Math.min(values.length, Math.max(LINE_STEPS, season)))
            .mapToDouble(t -> without(values[t], seasonal[t % seasonal.length], effect))
            .toArray();
    StraightLine line = StraightLine.through(plain);
    double level = line.intercept();
    boolean isBroken = effect == Effect.MULTIPLIED && level <= 0;
    return new EtsStart(
        isBroken ? Arrays.stream(plain).average().orElseThrow() : level,
        isBroken ? 0 : line.slope(),
        seasonal);
  }

  double level() {
    return level;
  }

  double slope() {
    return slope;
  }

  double[] seasonal() {
    return seasonal.clone();
  }

  private static double without(double value, double effect, Effect how) {
    return how == Effect.MULTIPLIED ? value / effect : value - effect;
  }

  private static double[] seasonal(double[] values, int season, Effect effect) {
    if (effect == Effect.NONE) {
      return new double[1];
    }
    double[] first = Arrays.copyOf(values, Math.min(values.length, SEASONS * season));
    double[] trend = Seasonality.trend(first, season);
    double[] rest = new double[first.length];
    for (int t = 0; t < first.length; t++) {
      rest[t] = without(first[t], trend[t], effect);
    }
    double[] means = Seasonality.means(rest, season);
    double mean = Arrays.stream(means).average().orElseThrow();
    return Arrays.stream(means)
        .map(one -> effect == Effect.MULTIPLIED ? Math.max(LEAST_INDEX, one / mean) : one - mean)
        .toArray();
  }
}

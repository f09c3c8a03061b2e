package dev.costwright.forecasting.continuation;

import java.util.Arrays;
import java.util.Optional;

/// The M4 competition's yardstick, there called naive 2: the last value without its season,
/// repeated with the season of each step; the last value itself where there is no season (see
/// {@link Seasonality}). Needs one value.
public record SeasonallyAdjustedNaive() implements Continuation {
  @Override
  public boolean fits(double[] values, int season) {
    return values.length >= 1;
  }

  @Override
  public double[] forecast(double[] values, int season, int horizon) {
    Checks.fits(this, values, season);
    Optional<double[]> indices = Seasonality.indices(values, season);
    double[] plain = indices.map(found -> Seasonality.divided(values, found)).orElse(values);
    double[] ahead = new double[horizon];
    Arrays.fill(ahead, plain[plain.length - 1]);
    return indices.map(found -> Seasonality.multiplied(ahead, found, values.length)).orElse(ahead);
  }
}

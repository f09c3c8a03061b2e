package dev.costwright.forecasting.continuation;

/// The straight line through the first and the last value, continued (Hyndman and
/// Athanasopoulos, *Forecasting: Principles and Practice*, 2021, section 5.2). Needs two values.
public record Drift() implements Continuation {
  @Override
  public boolean fits(double[] values, int season) {
    return values.length >= 2;
  }

  @Override
  public double[] forecast(double[] values, int season, int horizon) {
    Checks.fits(this, values, season);
    double last = values[values.length - 1];
    double slope = (last - values[0]) / (values.length - 1);
    double[] ahead = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      ahead[h] = last + (h + 1) * slope;
    }
    return ahead;
  }
}

package dev.costwright.forecasting.continuation;

/// Repeats the last season. Needs one season.
public record SeasonalRepeat() implements Continuation {
  @Override
  public boolean fits(double[] values, int season) {
    return values.length >= season;
  }

  @Override
  public double[] forecast(double[] values, int season, int horizon) {
    Checks.fits(this, values, season);
    double[] ahead = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      ahead[h] = values[values.length - season + h % season];
    }
    return ahead;
  }
}

package dev.costwright.forecasting.continuation;

/// Repeats the last one of the longer season ({@link LongerSeason}), with every step at its place
/// in the shorter one: hours as those of last week, days as the same weekdays of last year. What
/// people use has a week in it that the last day does not show. Needs one of the longer season.
public record LongerSeasonRepeat() implements Continuation {
  @Override
  public boolean fits(double[] values, int season) {
    return values.length >= LongerSeason.aligned(season).orElse(Integer.MAX_VALUE);
  }

  @Override
  public double[] forecast(double[] values, int season, int horizon) {
    Checks.fits(this, values, season);
    return new SeasonalRepeat()
        .forecast(values, LongerSeason.aligned(season).orElseThrow(), horizon);
  }
}

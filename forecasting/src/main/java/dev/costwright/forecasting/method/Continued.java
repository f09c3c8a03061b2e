package dev.costwright.forecasting.method;

import dev.costwright.forecasting.continuation.Continuation;
import dev.costwright.forecasting.series.Series;

/// A continuation of plain numbers as a method for series. Absent steps are filled first, so that
/// no season is torn apart: by the mean of the nearest steps at the same place of the season. At
/// least half of the steps must be there.
///
/// @param name under which results are shown
/// @param season steps in a season, such as 7 for days of a week
public record Continued(String name, Continuation continuation, int season) implements Method {
  @Override
  public boolean fits(Series history) {
    double[] values = Gapless.of(history, season);
    return values.length > 0
        && 2 * history.present() >= values.length
        && continuation.fits(values, season);
  }

  @Override
  public Series forecast(Series history, int horizon) {
    return Series.of(
        history.end(),
        history.grain(),
        continuation.forecast(Gapless.of(history, season), season, horizon));
  }

  @Override
  public Method settled(Series history) {
    return new Continued(name, continuation.settled(Gapless.of(history, season), season), season);
  }
}

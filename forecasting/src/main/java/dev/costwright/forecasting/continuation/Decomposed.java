package dev.costwright.forecasting.continuation;

import java.util.Arrays;

/// Takes the season out by {@link Stl}, continues the rest, and repeats the last season on it
/// (Hyndman and Athanasopoulos, *Forecasting: Principles and Practice*, 2021, section 5.7).
/// Needs two seasons and what the rest needs.
///
/// @param rest continues the values without their season
/// @param scale on which seasons add up
public record Decomposed(Continuation rest, Scale scale) implements Continuation {
  private static final int NO_SEASON = 1;

  /// On which seasons add up.
  public enum Scale {
    LEVEL,
    /// Logarithms, where all values are above 0; the forecast is then the median.
    LOG,
    /// The one on which the rest is smoothed with the smaller AICc, the change of scale
    /// reckoned in.
    CHOSEN
  }

  @Override
  public boolean fits(double[] values, int season) {
    return season > 1 && values.length >= 2 * season + 2 && rest.fits(values, NO_SEASON);
  }

  @Override
  public double[] forecast(double[] values, int season, int horizon) {
    Checks.fits(this, values, season);
    return scale(values, season) == Scale.LOG
        ? exp(continued(logs(values), season, horizon))
        : continued(values, season, horizon);
  }

  @Override
  public Continuation settled(double[] values, int season) {
    if (!fits(values, season)) {
      return this;
    }
    Scale chosen = scale(values, season);
    double[] scaled = chosen == Scale.LOG ? logs(values) : values;
    return new Decomposed(rest.settled(adjusted(scaled, season), NO_SEASON), chosen);
  }

  private double[] continued(double[] values, int season, int horizon) {
    double[] seasonal = Stl.seasonal(values, season);
    double[] ahead = rest.forecast(without(values, seasonal), NO_SEASON, horizon);
    for (int h = 0; h < horizon; h++) {
      ahead[h] += seasonal[values.length - season + h % season];
    }
    return ahead;
  }

  private Scale scale(double[] values, int season) {
    if (scale == Scale.LEVEL || Arrays.stream(values).anyMatch(value -> value <= 0)) {
      return Scale.LEVEL;
    }
    if (scale == Scale.LOG) {
      return Scale.LOG;
    }
    EtsForm form = new EtsForm(EtsForm.Effect.ADDED, EtsForm.Trend.DAMPED, EtsForm.Effect.NONE);
    double[] logs = logs(values);
    double level = EtsFit.of(form, adjusted(values, season), NO_SEASON).aicc();
    double log = EtsFit.of(form, adjusted(logs, season), NO_SEASON).aicc();
    return log + 2 * Arrays.stream(logs).sum() < level ? Scale.LOG : Scale.LEVEL;
  }

  private static double[] adjusted(double[] values, int season) {
    return without(values, Stl.seasonal(values, season));
  }

  private static double[] without(double[] values, double[] seasonal) {
    double[] rest = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      rest[t] = values[t] - seasonal[t];
    }
    return rest;
  }

  static double[] logs(double[] values) {
    return Arrays.stream(values).map(StrictMath::log).toArray();
  }

  private static double[] exp(double[] values) {
    return Arrays.stream(values).map(StrictMath::exp).toArray();
  }
}

package dev.costwright.forecasting.continuation;

import java.util.Arrays;
import java.util.List;

/// Takes the seasons out by {@link Stl}, continues the rest, and repeats the last of each season
/// on it (Hyndman and Athanasopoulos, *Forecasting: Principles and Practice*, 2021, section 5.7).
/// Needs two of each season and what the rest needs.
///
/// @param rest continues the values without their seasons
/// @param scale on which seasons add up
/// @param seasons which are taken out, and how
public record Decomposed(Continuation rest, Scale scale, Seasons seasons) implements Continuation {
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

  /// Which seasons are taken out, and how.
  public enum Seasons {
    ONE,
    /// One, in which spikes count for nothing.
    ONE_ROBUSTLY,
    /// The longer one too ({@link LongerSeason}): days have weeks and years in them.
    TWO
  }

  /// One season in the values.
  private static final class Part {
    private final int steps;
    private final double[] values;

    Part(int steps, double[] values) {
      this.steps = steps;
      this.values = values;
    }

    /// The last season again.
    double ahead(int step) {
      return values[values.length - steps + step % steps];
    }
  }

  @Override
  public boolean fits(double[] values, int season) {
    return season > 1 && values.length >= 2 * longest(season) + 2 && rest.fits(values, NO_SEASON);
  }

  /// More than any series has where there is no longer one.
  private long longest(int season) {
    return seasons == Seasons.TWO ? LongerSeason.of(season).orElse(Integer.MAX_VALUE) : season;
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
    return new Decomposed(rest.settled(adjusted(scaled, season), NO_SEASON), chosen, seasons);
  }

  private double[] continued(double[] values, int season, int horizon) {
    List<Part> parts = parts(values, season);
    double[] ahead = rest.forecast(without(values, parts), NO_SEASON, horizon);
    for (Part part : parts) {
      for (int h = 0; h < horizon; h++) {
        ahead[h] += part.ahead(h);
      }
    }
    return ahead;
  }

  private List<Part> parts(double[] values, int season) {
    return switch (seasons) {
      case ONE -> List.of(new Part(season, Stl.seasonal(values, season)));
      case ONE_ROBUSTLY -> List.of(new Part(season, Stl.seasonal(values, season, Stl.Fit.ROBUST)));
      case TWO -> {
        List<Integer> both = List.of(season, LongerSeason.of(season).orElseThrow());
        List<double[]> found = Stl.seasonals(values, both);
        yield List.of(
            new Part(both.getFirst(), found.getFirst()), new Part(both.getLast(), found.getLast()));
      }
    };
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

  private double[] adjusted(double[] values, int season) {
    return without(values, parts(values, season));
  }

  private static double[] without(double[] values, List<Part> parts) {
    double[] plain = values.clone();
    for (Part part : parts) {
      for (int t = 0; t < plain.length; t++) {
        plain[t] -= part.values[t];
      }
    }
    return plain;
  }

  static double[] logs(double[] values) {
    return Arrays.stream(values).map(StrictMath::log).toArray();
  }

  private static double[] exp(double[] values) {
    return Arrays.stream(values).map(StrictMath::exp).toArray();
  }
}

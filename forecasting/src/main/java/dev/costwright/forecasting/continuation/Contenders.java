package dev.costwright.forecasting.continuation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The methods that every series is tried with, whatever its name: those of a ledger and those
/// of a panel alike.
public final class Contenders {
  /// The yardstick of all scores.
  public static final String NAIVE = "Naive";

  public static final String SEASONAL_NAIVE = "Seasonal naive";
  public static final String DRIFT = "Drift";
  public static final String THETA = "Theta";
  public static final String FITTED_THETA = "Optimised Theta";
  public static final String SMOOTHING = "ETS";
  public static final String LONGER_SEASON = "Naive of the longer season";
  public static final String DECOMPOSED = "STL + ETS";
  public static final String ROBUST = "Robust STL + ETS";
  public static final String SEVERAL_SEASONS = "MSTL + ETS";
  public static final String SARIMA = "SARIMA";
  public static final String INTERMITTENT = "Croston (Syntetos-Boylan)";

  /// What is pooled when it holds its own; the others are shown beside. The optimised Theta is
  /// left out because it errs where Theta does, and would make their vote count twice.
  public static final Set<String> POOLED =
      Set.of(
          SEASONAL_NAIVE,
          LONGER_SEASON,
          THETA,
          SMOOTHING,
          DECOMPOSED,
          SEVERAL_SEASONS,
          SARIMA,
          INTERMITTENT);

  private Contenders() {}

  /// Those that the values are enough for, each with its form chosen; the yardstick first.
  public static Map<String, Continuation> of(double[] values, int season) {
    Map<String, Continuation> able = new LinkedHashMap<>();
    all(season)
        .forEach(
            (name, method) -> {
              if (method.fits(values, season)) {
                able.put(name, method.settled(values, season));
              }
            });
    return able;
  }

  /// All that go with a season; the yardstick first.
  public static Map<String, Continuation> all(int season) {
    Map<String, Continuation> all = new LinkedHashMap<>();
    all.put(NAIVE, new SeasonallyAdjustedNaive());
    if (season > 1) {
      all.put(SEASONAL_NAIVE, new SeasonalRepeat());
      all.put(DECOMPOSED, decomposed(Decomposed.Seasons.ONE));
      all.put(ROBUST, decomposed(Decomposed.Seasons.ONE_ROBUSTLY));
    }
    if (LongerSeason.of(season).isPresent()) {
      all.put(LONGER_SEASON, new LongerSeasonRepeat());
      all.put(SEVERAL_SEASONS, decomposed(Decomposed.Seasons.TWO));
    }
    all.put(DRIFT, new Drift());
    all.put(THETA, new Theta(Theta.Line.HALF));
    all.put(FITTED_THETA, new Theta(Theta.Line.FITTED));
    all.put(SMOOTHING, new ExponentialSmoothing());
    all.put(SARIMA, SeasonalArima.unsettled());
    all.put(INTERMITTENT, new Croston());
    return all;
  }

  private static Continuation decomposed(Decomposed.Seasons seasons) {
    return new Decomposed(new ExponentialSmoothing(), Decomposed.Scale.CHOSEN, seasons);
  }
}

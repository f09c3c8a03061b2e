package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.Levels;
import dev.costwright.forecasting.evaluation.Trial;
import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.forecasting.method.OlsOnDrivers;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.usage.Metric;
import java.util.List;
import java.util.Optional;

/// One key forecast by itself: what each day ahead costs, and what such forecasts would have
/// said in the past.
///
/// @param volume its days at the prices of the days ahead
/// @param ahead each day ahead, in units of the currency
/// @param trials one per origin of the back-test
record Attempt(
    String key,
    KeyUsage days,
    Series volume,
    Contest contest,
    List<Double> ahead,
    List<Trial> trials,
    Optional<OlsOnDrivers.Explained> drivers) {
  Attempt {
    ahead = List.copyOf(ahead);
    trials = List.copyOf(trials);
  }

  static Attempt of(
      String key,
      KeyUsage days,
      Usage usage,
      ForecastQuery query,
      Horizon horizon,
      List<Metric> metrics,
      List<Integer> origins,
      ForecastMemory memory) {
    Candidates candidates = Candidates.of(days, usage, key, query, metrics, memory);
    Series volume = days.volume(usage.known(), 0);
    Contest contest = Contest.of(volume, candidates.methods(), origins, horizon);
    return new Attempt(
        key,
        days,
        volume,
        contest,
        PointMaker.days(usage, days, horizon, contest.chosen()),
        origins.stream()
            .map(origin -> contest.trial(volume, origin, candidates.methods()))
            .toList(),
        candidates.onAll().fits(volume)
            ? Optional.of(candidates.onAll().fit(volume).explained())
            : Optional.empty());
  }

  /// Size of the key today.
  double level() {
    return Levels.of(volume, Contest.LEVEL_DAYS).orElse(0);
  }
}

package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.BackTest;
import dev.costwright.forecasting.evaluation.ErrorPaths;
import dev.costwright.forecasting.evaluation.Trial;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Forecasts spend from usage. Stateless.
///
/// Tokens come first, prices second: every row of the past is priced as it would be on the days
/// ahead, so that each day becomes its tokens weighted by the prices that will apply, and a past
/// price change is not mistaken for a change in use. Because the methods are linear, forecasting
/// that sum is forecasting the tokens of each model and class and pricing them; what it keeps is
/// that their errors go together. Charges without tokens are carried as money.
///
/// Days are forecast and added up to weeks and months. All methods issue forecasts from up to 40
/// days of the past, with at least eight weeks to learn from; the smallest error wins (OWA against
/// the seasonal naive), and its past errors, path by path, give the bands.
public final class Forecaster {
  private final Usage usage;
  private final ForecastQuery query;
  private final Horizon horizon;
  private final List<Metric> metrics;
  private final List<Integer> origins;

  private Forecaster(Usage usage, ForecastQuery query, Horizon horizon, List<Metric> metrics) {
    this.usage = usage;
    this.query = query;
    this.horizon = horizon;
    this.metrics = metrics;
    this.origins =
        BackTest.origins(
            usage.size(), Contest.LEAST_TRAINING, horizon.days(), Contest.MOST_ORIGINS);
  }

  /// The forecast of a cube; empty when it has no facts.
  ///
  /// @param metrics of the ledger, for active users
  public static Optional<Forecast> forecast(
      Cube cube,
      PriceBook prices,
      List<Metric> metrics,
      ForecastQuery query,
      Checkpoint checkpoint) {
    return LedgerDays.of(cube, query.layer())
        .map(
            days -> {
              Horizon horizon = Horizon.of(days.until(), query.grain(), query.horizon());
              FuturePrices future =
                  FuturePrices.of(prices, days.until(), days.until().plusDays(horizon.days()));
              Usage usage = Usage.read(cube, days, future, query);
              return new Forecaster(usage, query, horizon, metrics)
                  .run(prices.version(), checkpoint);
            });
  }

  private Forecast run(String priceVersion, Checkpoint checkpoint) {
    List<SeriesForecast> series = new ArrayList<>();
    List<List<Trial>> trials = new ArrayList<>();
    for (Map.Entry<String, KeyUsage> entry : usage.keys().entrySet()) {
      checkpoint.at(series.size(), usage.keys().size());
      add(entry.getKey(), entry.getValue(), series, trials);
    }
    SeriesForecast total =
        query.by().isEmpty() ? series.getFirst() : Totals.of(series, joint(trials), horizon);
    return new Forecast(
        query,
        usage.days().first(),
        usage.days().until(),
        Cents.of(series),
        Cents.of(List.of(total)).getFirst(),
        new Assumptions(usage, query, horizon, metrics).sentences(),
        priceVersion);
  }

  private void add(
      String key, KeyUsage days, List<SeriesForecast> series, List<List<Trial>> trials) {
    Candidates candidates = Candidates.of(usage, key, query.by(), metrics);
    Series volume = days.volume(usage.known(), 0);
    Contest contest = Contest.of(volume, candidates.methods(), origins, horizon);
    ErrorPaths paths = ErrorPaths.of(contest.chosenTest(), Contest.LEVEL_DAYS);
    PointMaker maker = new PointMaker(usage, days, horizon, contest.chosen(), paths);
    series.add(
        new SeriesForecast(
            key,
            contest.chosen().name(),
            days.ground(),
            maker.history(query),
            maker.points(),
            maker.point(horizon.whole()),
            contest.scores(),
            candidates.onAll().fits(volume)
                ? Optional.of(candidates.onAll().fit(volume).explained())
                : Optional.empty(),
            Reasons.of(contest, volume, horizon)));
    if (query.by().isPresent()) {
      trials.add(
          origins.stream()
              .map(origin -> contest.trial(volume, origin, candidates.methods()))
              .toList());
    }
  }

  /// Past forecasts of the total: at each origin the sum of the keys' forecasts and outcomes.
  private Totals.Joint joint(List<List<Trial>> trials) {
    List<Trial> sums = new ArrayList<>();
    for (int origin = 0; origin < origins.size(); origin++) {
      int at = origin;
      sums.add(Totals.sum(trials.stream().map(ofKey -> ofKey.get(at)).toList()));
    }
    KeyUsage all = new KeyUsage(usage.days().first(), usage.size(), usage.prices().runs().size());
    usage.keys().values().forEach(all::add);
    return new Totals.Joint(
        new BackTest(sums), all.volume(usage.known(), 0), all.ground(), origins);
  }
}

package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.ErrorPaths;
import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Metric;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Forecasts spend from usage. Stateless.
///
/// Tokens come first, prices second: every row of the past is priced as it would be on the days
/// ahead, so that each day becomes its tokens weighted by the prices that will apply, and a
/// past price change is not mistaken for a change in use. Charges without tokens are carried as
/// money.
///
/// Days are forecast and added up to weeks and months. All methods issue forecasts from up to
/// 40 days of the past, with at least eight weeks to learn from; those that hold their own
/// against the seasonal naive are pooled, and the pool's past errors, path by path, give the
/// bands. Keys and their total are forecast each by itself and reconciled ({@link Hierarchy}).
public final class Forecaster {
  private final Usage usage;
  private final ForecastQuery query;
  private final Horizon horizon;
  private final List<Metric> metrics;
  private final List<Integer> origins;
  private final ForecastMemory memory;

  private Forecaster(
      Usage usage,
      ForecastQuery query,
      Horizon horizon,
      List<Metric> metrics,
      ForecastMemory memory) {
    this.usage = usage;
    this.query = query;
    this.horizon = horizon;
    this.metrics = metrics;
    this.memory = memory;
    this.origins = Ahead.origins(usage, horizon);
  }

  /// The forecast of a cube, with nothing remembered.
  ///
  /// @param metrics of the ledger, for active users
  public static Optional<Forecast> forecast(
      Cube cube,
      PriceBook prices,
      List<Metric> metrics,
      ForecastQuery query,
      Checkpoint checkpoint) {
    return forecast(cube, prices, metrics, query, new ForecastMemory(), checkpoint);
  }

  /// The forecast of a cube; empty when it has no facts.
  ///
  /// @param metrics of the ledger, for active users
  /// @param memory of earlier forecasts: the same numbers come sooner
  public static Optional<Forecast> forecast(
      Cube cube,
      PriceBook prices,
      List<Metric> metrics,
      ForecastQuery query,
      ForecastMemory memory,
      Checkpoint checkpoint) {
    return Ahead.ofMoney(cube, prices, query)
        .map(
            ahead ->
                new Forecaster(
                        Usage.read(cube, ahead, query),
                        query,
                        ahead.horizon(),
                        known(metrics, query),
                        memory)
                    .run(prices.version(), checkpoint));
  }

  /// Of the months that were over on the first day ahead: a past forecast knew no later ones.
  static List<Metric> known(List<Metric> metrics, ForecastQuery query) {
    return query
        .asOf()
        .map(YearMonth::from)
        .map(now -> metrics.stream().filter(metric -> metric.month().isBefore(now)).toList())
        .orElse(metrics);
  }

  /// The first day that a cube does not know in full; empty without facts.
  public static Optional<LocalDate> knownUntil(Cube cube, LayerChoice layer) {
    return LedgerDays.of(cube, layer).map(LedgerDays::until);
  }

  private Forecast run(String priceVersion, Checkpoint checkpoint) {
    List<Attempt> attempts =
        SideBySide.of(
            asked(),
            one ->
                Attempt.of(one.key(), one.days(), usage, query, horizon, metrics, origins, memory),
            SideBySide.usualThreads(),
            checkpoint);
    List<SeriesForecast> series;
    SeriesForecast total;
    if (query.by().isEmpty()) {
      total = alone(attempts.getFirst());
      series = List.of(total);
    } else {
      Totals totals =
          new Totals(
              usage,
              query,
              horizon,
              Hierarchy.of(attempts.getFirst(), attempts.subList(1, attempts.size())).reconciled());
      series = totals.keys();
      total = totals.total(series);
    }
    return new Forecast(
        query,
        usage.days().first(),
        usage.days().until(),
        Cents.of(series),
        Cents.of(List.of(total)).getFirst(),
        new Assumptions(usage, query, horizon, metrics).sentences(),
        priceVersion);
  }

  private record Asked(String key, KeyUsage days) {}

  /// What is forecast by itself: the total, and before its keys.
  private List<Asked> asked() {
    List<Asked> keys =
        usage.keys().entrySet().stream()
            .map(entry -> new Asked(entry.getKey(), entry.getValue()))
            .toList();
    if (query.by().isEmpty()) {
      return keys;
    }
    return Stream.concat(Stream.of(new Asked(Usage.TOTAL, usage.all())), keys.stream()).toList();
  }

  private SeriesForecast alone(Attempt attempt) {
    Contest contest = attempt.contest();
    ErrorPaths paths = ErrorPaths.of(contest.chosenTest(), Contest.LEVEL_DAYS);
    PointMaker maker = new PointMaker(usage, horizon, attempt, attempt.ahead(), paths);
    return new SeriesForecast(
        attempt.key(),
        contest.chosen().name(),
        attempt.days().ground(),
        maker.history(query),
        maker.points(),
        maker.point(horizon.whole()),
        maker.samples(),
        contest.scores(),
        attempt.drivers(),
        Reasons.of(attempt, paths, horizon),
        maker.past(contest.chosenTest().trials()));
  }
}

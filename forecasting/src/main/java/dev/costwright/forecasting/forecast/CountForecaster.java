package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.ErrorPaths;
import dev.costwright.forecasting.evaluation.Levels;
import dev.costwright.forecasting.forecast.CountForecast.Counted;
import dev.costwright.forecasting.forecast.CountForecast.Past;
import dev.costwright.forecasting.forecast.CountForecast.Point;
import dev.costwright.forecasting.forecast.CountForecast.Range;
import dev.costwright.forecasting.forecast.Horizon.Step;
import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.forecasting.method.Method;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Forecasts requests or tokens by the methods, the contest and the bands of {@link Forecaster}.
/// The regression on drivers takes no part: its strongest driver is the count itself.
public final class CountForecaster {
  private final LedgerDays days;
  private final Horizon horizon;
  private final Series series;
  private final Contest contest;
  private final ErrorPaths paths;
  private final double level;
  private final List<Double> ahead;

  private CountForecaster(LedgerDays days, Horizon horizon, Series series, List<Method> methods) {
    this.days = days;
    this.horizon = horizon;
    this.series = series;
    this.contest = Contest.of(series, methods, origins(series, horizon), horizon);
    this.level = Levels.of(series, Contest.LEVEL_DAYS).orElse(0);
    this.paths = ErrorPaths.of(contest.chosenTest(), Contest.LEVEL_DAYS).near(level);
    this.ahead =
        Contest.forecast(contest.chosen(), series, horizon.days()).values().stream()
            .map(OptionalDouble::orElseThrow)
            .toList();
  }

  /// Spread over the days that are counted: a ledger may know money for years before calls.
  private static List<Integer> origins(Series series, Horizon horizon) {
    int uncounted = (int) series.values().stream().takeWhile(OptionalDouble::isEmpty).count();
    return Ahead.origins(series.size() - uncounted, horizon).stream()
        .map(origin -> uncounted + origin)
        .toList();
  }

  /// Empty when no day of the ledger says the count: a class that nobody counts is not zero.
  ///
  /// @param measure requests or a class of tokens; empty for tokens of all classes
  /// @param query its dimension is not looked at
  public static Optional<CountForecast> forecast(
      Cube cube,
      PriceBook prices,
      Optional<Measure> measure,
      ForecastQuery query,
      ForecastMemory memory,
      Checkpoint checkpoint) {
    ForecastQuery all = query.total();
    checkpoint.at(0, 1);
    Optional<CountForecast> found =
        Ahead.of(cube, prices, all)
            .flatMap(
                ahead ->
                    forecast(measure, Usage.read(cube, ahead, all), all, ahead.horizon(), memory));
    checkpoint.at(1, 1);
    return found;
  }

  private static Optional<CountForecast> forecast(
      Optional<Measure> measure,
      Usage usage,
      ForecastQuery query,
      Horizon horizon,
      ForecastMemory memory) {
    return usage.keys().entrySet().stream()
        .findFirst()
        .map(
            total ->
                Candidates.of(total.getValue(), usage, total.getKey(), query, List.of(), memory))
        .flatMap(candidates -> forecast(measure, usage, horizon, candidates.methods()));
  }

  private static Optional<CountForecast> forecast(
      Optional<Measure> measure, Usage usage, Horizon horizon, List<Method> methods) {
    Series series = series(usage, measure);
    List<Method> own = methods.stream().filter(method -> !Candidates.isRegression(method)).toList();
    return series.present() == 0 || !isCounted(usage, measure)
        ? Optional.empty()
        : Optional.of(
            new CountForecaster(usage.days(), horizon, series, own)
                .run(measure.map(Measure::id).orElse("tokens")));
  }

  private static boolean isCounted(Usage usage, Optional<Measure> measure) {
    List<Measure> classes = usage.keys().values().iterator().next().classes();
    return measure
        .map(one -> one == Measure.REQUESTS || classes.contains(one))
        .orElse(!classes.isEmpty());
  }

  private static Series series(Usage usage, Optional<Measure> measure) {
    KeyUsage all = usage.keys().values().iterator().next();
    if (measure.filter(Measure.REQUESTS::equals).isPresent()) {
      return all.requests(usage.known());
    }
    if (measure.isPresent()) {
      return all.tokens(usage.known(), measure.get());
    }
    List<Series> classes =
        all.classes().stream().map(one -> all.tokens(usage.known(), one)).toList();
    Series first = all.tokens(usage.known(), Measure.FRESH_INPUT);
    return new Series(
        first.start(),
        first.grain(),
        IntStream.range(0, first.size())
            .mapToObj(
                day ->
                    classes.stream()
                        .map(one -> one.values().get(day))
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .reduce(Double::sum))
            .toList());
  }

  private CountForecast run(String measure) {
    return new CountForecast(
        measure,
        contest.chosen().name(),
        horizon.grain(),
        days.first(),
        days.until(),
        history(),
        horizon.steps().stream().map(this::point).toList(),
        point(horizon.whole()),
        contest.scores(),
        contest.tests().isEmpty()
            ? List.of("No back-test, no bands: history is too short for this horizon.")
            : List.of(),
        past());
  }

  private List<Past> past() {
    return PastSteps.of(contest.chosenTest().trials(), horizon.grain()).stream()
        .map(
            one ->
                new Past(
                    one.issued(),
                    one.steps().stream()
                        .map(step -> new Counted(step.period(), Math.round(step.told())))
                        .toList()))
        .toList();
  }

  private Point point(Step step) {
    double next =
        ahead.subList(step.from(), step.to()).stream().mapToDouble(Double::doubleValue).sum();
    OptionalLong soFar = soFar(step);
    long counted = soFar.orElse(0);
    return new Point(
        step.period(),
        counted + Math.round(next),
        range(step, next, Contest.EIGHTY, counted),
        range(step, next, Contest.NINETY_FIVE, counted),
        soFar);
  }

  private Optional<Range> range(Step step, double next, double probability, long counted) {
    OptionalDouble half = paths.halfWidth(step.run(), probability, Contest.LEAST_PATHS);
    return half.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Range(
                counted + Math.round(Math.max(0, next - level * half.getAsDouble())),
                counted + Math.round(next + level * half.getAsDouble())));
  }

  /// What days of a step have counted already; empty when none of them is over.
  private OptionalLong soFar(Step step) {
    int begun = (int) Math.max(0, step.period().toEpochDay() - days.first().toEpochDay());
    return step.from() == 0 && begun < series.size()
        ? OptionalLong.of(sum(begun, series.size()))
        : OptionalLong.empty();
  }

  private long sum(int from, int to) {
    return Math.round(
        series.values().subList(from, to).stream()
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sum());
  }

  /// Whole steps of the past of which every day is known.
  private List<Counted> history() {
    List<Counted> history = new ArrayList<>();
    LocalDate period = horizon.grain().startOf(days.first());
    for (LocalDate next = horizon.grain().next(period);
        !next.isAfter(days.until());
        next = horizon.grain().next(period)) {
      int from = (int) (period.toEpochDay() - days.first().toEpochDay());
      int to = (int) (next.toEpochDay() - days.first().toEpochDay());
      if (from >= 0
          && series.values().subList(from, to).stream().allMatch(OptionalDouble::isPresent)) {
        history.add(new Counted(period, sum(from, to)));
      }
      period = next;
    }
    return history;
  }
}

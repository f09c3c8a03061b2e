package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.ErrorPaths;
import dev.costwright.forecasting.evaluation.Trial;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.Horizon.Step;
import dev.costwright.forecasting.method.Method;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Turns the days of a key into steps of money with bands.
final class PointMaker {
  private final Usage usage;
  private final KeyUsage key;
  private final Horizon horizon;
  private final ErrorPaths paths;
  private final double level;
  private final List<Double> alone;
  private final List<Double> days;
  private final Map<Measure, Series> tokens = new EnumMap<>(Measure.class);

  /// @param attempt the key by itself
  /// @param days each day ahead as it is told, reconciled or not
  /// @param paths errors of such forecasts in the past
  PointMaker(Usage usage, Horizon horizon, Attempt attempt, List<Double> days, ErrorPaths paths) {
    this.usage = usage;
    this.key = attempt.days();
    this.horizon = horizon;
    this.level = attempt.level();
    this.paths = paths.near(level);
    this.alone = attempt.ahead();
    this.days = List.copyOf(days);
    for (Measure measure : key.classes()) {
      tokens.put(
          measure,
          Contest.forecast(
              attempt.contest().chosen(), key.tokens(usage.known(), measure), horizon.days()));
    }
  }

  /// Each day ahead at the prices of its run of days.
  static List<Double> days(Usage usage, KeyUsage key, Horizon horizon, Method method) {
    List<Double> expected = new ArrayList<>();
    int from = 0;
    for (int run = 0; run < usage.prices().runs().size(); run++) {
      int to =
          run + 1 < usage.prices().runs().size()
              ? (int) usage.prices().runs().get(run + 1).toEpochDay()
                  - (int) horizon.first().toEpochDay()
              : horizon.days();
      Series forecast = Contest.forecast(method, key.volume(usage.known(), run), horizon.days());
      forecast.values().subList(from, to).forEach(day -> expected.add(day.orElseThrow()));
      from = to;
    }
    return expected;
  }

  /// Exact: {@link Cents} rounds them, so that keys add up to their total.
  List<ForecastPoint> points() {
    return horizon.steps().stream().map(this::point).toList();
  }

  ForecastPoint point(Step step) {
    double ahead = sum(days, step);
    Optional<Money> spent = spent(step);
    Money soFar = spent.orElseGet(() -> Money.zero(usage.currency()));
    return new ForecastPoint(
        step.period(),
        soFar.plus(Statistic.exact(ahead, usage.currency())),
        band(paths, step, level, ahead, Contest.EIGHTY).map(band -> band.plus(soFar)),
        band(paths, step, level, ahead, Contest.NINETY_FIVE).map(band -> band.plus(soFar)),
        spent,
        tokens(step));
  }

  /// What days of a step have cost already; empty when none of them is over.
  private Optional<Money> spent(Step step) {
    int begun = Math.max(0, usage.position(step.period()));
    return step.from() == 0 && begun < usage.size()
        ? Optional.of(new Money(key.spent(begun, usage.size()), usage.currency()))
        : Optional.empty();
  }

  private static double sum(List<Double> days, Step step) {
    return days.subList(step.from(), step.to()).stream().mapToDouble(Double::doubleValue).sum();
  }

  /// Expected ± the errors of past paths over the same days ahead, at the size of today; not below
  /// 0.
  private Optional<Band> band(
      ErrorPaths paths, Step step, double level, double ahead, double probability) {
    OptionalDouble half = paths.halfWidth(step.run(), probability, Contest.LEAST_PATHS);
    return half.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Band(
                Statistic.money(Math.max(0, ahead - level * half.getAsDouble()), usage.currency()),
                Statistic.money(ahead + level * half.getAsDouble(), usage.currency())));
  }

  /// What past forecasts said, step by step, at the prices that came.
  List<PastForecast> past(List<Trial> trials) {
    return PastSteps.of(trials, horizon.grain()).stream()
        .map(one -> new PastForecast(one.issued(), one.steps().stream().map(this::told).toList()))
        .toList();
  }

  private PastForecast.Told told(PastSteps.Step step) {
    int from = usage.position(step.period());
    int to = usage.position(horizon.grain().next(step.period()));
    double spent = Statistic.of(key.spent(from, to));
    double told = step.came() > 0 ? step.told() * spent / step.came() : step.told();
    return new PastForecast.Told(step.period(), Statistic.money(told, usage.currency()));
  }

  /// None with fewer whole paths than a band needs.
  SamplePaths samples() {
    List<List<Double>> samples =
        paths.paths().stream()
            .filter(path -> path.errors().stream().allMatch(OptionalDouble::isPresent))
            .map(path -> horizon.steps().stream().map(step -> cost(step, path)).toList())
            .toList();
    return samples.size() < Contest.LEAST_PATHS ? SamplePaths.NONE : new SamplePaths(samples);
  }

  private double cost(Step step, ErrorPaths.Path path) {
    double error =
        path.errors().subList(step.from(), step.to()).stream()
            .mapToDouble(OptionalDouble::orElseThrow)
            .sum();
    double spent = spent(step).map(money -> Statistic.of(money.picos())).orElse(0.0);
    return spent + Math.max(0, sum(days, step) + level * error);
  }

  /// Where the days were reconciled, tokens move with their money.
  private Map<Measure, Long> tokens(Step step) {
    double own = sum(alone, step);
    double share = own > 0 ? sum(days, step) / own : 1;
    Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    tokens.forEach(
        (measure, ahead) -> {
          long used =
              step.from() == 0
                  ? key.tokens(measure, Math.max(0, usage.position(step.period())), usage.size())
                  : 0;
          double next =
              ahead.values().subList(step.from(), step.to()).stream()
                  .mapToDouble(OptionalDouble::orElseThrow)
                  .sum();
          counts.put(measure, used + Math.round(share * next));
        });
    return counts;
  }

  /// Whole steps of the past of which the ledger knows every day.
  List<SeriesForecast.Spent> history(ForecastQuery query) {
    List<SeriesForecast.Spent> history = new ArrayList<>();
    var period = query.grain().startOf(usage.days().first());
    for (var next = query.grain().next(period);
        !next.isAfter(usage.days().until());
        next = query.grain().next(period)) {
      int from = usage.position(period);
      int to = usage.position(next);
      if (from >= 0 && usage.known().nextClearBit(from) >= to) {
        history.add(
            new SeriesForecast.Spent(period, new Money(key.spent(from, to), usage.currency())));
      }
      period = next;
    }
    return history;
  }
}

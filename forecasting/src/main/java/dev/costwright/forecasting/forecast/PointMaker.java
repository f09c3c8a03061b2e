package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.ErrorPaths;
import dev.costwright.forecasting.evaluation.Levels;
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
  private final Method method;
  private final ErrorPaths paths;
  private final double level;
  private final double[] days;

  /// @param paths of the chosen method's past errors
  PointMaker(Usage usage, KeyUsage key, Horizon horizon, Method method, ErrorPaths paths) {
    this.usage = usage;
    this.key = key;
    this.horizon = horizon;
    this.method = method;
    this.paths = paths;
    this.level = Levels.of(key.volume(usage.known(), 0), Contest.LEVEL_DAYS).orElse(0);
    this.days = days();
  }

  /// Each day ahead at the prices of its run of days.
  private double[] days() {
    double[] expected = new double[horizon.days()];
    int from = 0;
    for (int run = 0; run < usage.prices().runs().size(); run++) {
      int to =
          run + 1 < usage.prices().runs().size()
              ? (int) usage.prices().runs().get(run + 1).toEpochDay()
                  - (int) horizon.first().toEpochDay()
              : horizon.days();
      Series forecast = Contest.forecast(method, key.volume(usage.known(), run), horizon.days());
      for (int day = from; day < to; day++) {
        expected[day] = forecast.values().get(day).orElseThrow();
      }
      from = to;
    }
    return expected;
  }

  /// Exact: {@link Cents} rounds them, so that keys add up to their total.
  List<ForecastPoint> points() {
    return horizon.steps().stream().map(this::point).toList();
  }

  ForecastPoint point(Step step) {
    double ahead = sum(step);
    int begun = Math.max(0, usage.position(step.period()));
    Optional<Money> spent =
        step.from() == 0 && begun < usage.size()
            ? Optional.of(new Money(key.spent(begun, usage.size()), Statistic.CURRENCY))
            : Optional.empty();
    Money soFar = spent.orElseGet(() -> Money.zero(Statistic.CURRENCY));
    return new ForecastPoint(
        step.period(),
        soFar.plus(Statistic.exact(ahead)),
        band(step, ahead, Contest.EIGHTY).map(band -> band.plus(soFar)),
        band(step, ahead, Contest.NINETY_FIVE).map(band -> band.plus(soFar)),
        spent,
        tokens(step));
  }

  private double sum(Step step) {
    double sum = 0;
    for (int day = step.from(); day < step.to(); day++) {
      sum += days[day];
    }
    return sum;
  }

  private Optional<Band> band(Step step, double ahead, double probability) {
    return band(paths, step, level, ahead, probability);
  }

  /// Expected ± the errors of past paths over the same days ahead, at the size of today; not below
  /// 0.
  static Optional<Band> band(
      ErrorPaths paths, Step step, double level, double ahead, double probability) {
    OptionalDouble half = paths.halfWidth(step.run(), probability, Contest.LEAST_PATHS);
    return half.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Band(
                Statistic.money(Math.max(0, ahead - level * half.getAsDouble())),
                Statistic.money(ahead + level * half.getAsDouble())));
  }

  private Map<Measure, Long> tokens(Step step) {
    Map<Measure, Long> tokens = new EnumMap<>(Measure.class);
    for (Measure measure : key.classes()) {
      Series history = key.tokens(usage.known(), measure);
      Series ahead = Contest.forecast(method, history, horizon.days());
      long used =
          step.from() == 0
              ? key.tokens(measure, Math.max(0, usage.position(step.period())), usage.size())
              : 0;
      tokens.put(measure, used + Math.round(sum(ahead, step)));
    }
    return tokens;
  }

  private static double sum(Series ahead, Step step) {
    return ahead.values().subList(step.from(), step.to()).stream()
        .mapToDouble(OptionalDouble::orElseThrow)
        .sum();
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
            new SeriesForecast.Spent(period, new Money(key.spent(from, to), Statistic.CURRENCY)));
      }
      period = next;
    }
    return history;
  }
}

package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.BackTest;
import dev.costwright.forecasting.evaluation.ErrorPaths;
import dev.costwright.forecasting.evaluation.Levels;
import dev.costwright.forecasting.evaluation.Trial;
import dev.costwright.forecasting.forecast.Horizon.Step;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.forecasting.method.SeasonalNaive;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Sums of forecasts: means add up exactly, bands come from the errors of the sum.
final class Totals {
  /// Name of the method of a total over keys.
  static final String SUM = "Sum of the series";

  /// @param test past forecasts of the sum
  /// @param volume the sum's days at the prices of the days ahead
  /// @param ground of all keys
  record Joint(BackTest test, Series volume, Ground ground, List<Integer> origins) {}

  private Totals() {}

  static SeriesForecast of(List<SeriesForecast> series, Joint joint, Horizon horizon) {
    ErrorPaths paths = ErrorPaths.of(joint.test(), Contest.LEVEL_DAYS);
    double level = Levels.of(joint.volume(), Contest.LEVEL_DAYS).orElse(0);
    List<ForecastPoint> points = new ArrayList<>();
    for (int i = 0; i < horizon.steps().size(); i++) {
      int at = i;
      points.add(
          point(
              series.stream().map(one -> one.points().get(at)).toList(),
              paths,
              level,
              horizon.steps().get(i)));
    }
    return new SeriesForecast(
        Usage.TOTAL,
        SUM,
        joint.ground(),
        history(series),
        points,
        point(series.stream().map(SeriesForecast::whole).toList(), paths, level, horizon.whole()),
        scores(joint, horizon),
        Optional.empty(),
        Reasons.ofBands(paths, horizon));
  }

  private static ForecastPoint point(
      List<ForecastPoint> parts, ErrorPaths paths, double level, Step step) {
    Money mean = sum(parts, ForecastPoint::mean);
    Money spent = sum(parts, ForecastPoint::spentSoFar);
    double ahead = Statistic.of(mean.minus(spent).picos());
    Map<Measure, Long> tokens = new EnumMap<>(Measure.class);
    parts.forEach(part -> part.tokens().forEach((m, count) -> tokens.merge(m, count, Long::sum)));
    return new ForecastPoint(
        step.period(),
        mean,
        PointMaker.band(paths, step, level, ahead, Contest.EIGHTY).map(band -> band.plus(spent)),
        PointMaker.band(paths, step, level, ahead, Contest.NINETY_FIVE)
            .map(band -> band.plus(spent)),
        parts.getFirst().spent().map(_ -> spent),
        tokens);
  }

  private static Money sum(List<ForecastPoint> parts, Function<ForecastPoint, Money> amount) {
    return parts.stream().map(amount).reduce(Money.zero(Statistic.CURRENCY), Money::plus);
  }

  /// The whole horizon in cents: its mean is the sum of the steps as shown.
  ///
  /// @param points in cents
  static ForecastPoint whole(List<ForecastPoint> points, ForecastPoint exact) {
    return exact.rounded(sum(points, ForecastPoint::spentSoFar), sum(points, ForecastPoint::ahead));
  }

  /// Steps that every series knows; a key has all of them or none.
  private static List<Spent> history(List<SeriesForecast> series) {
    Map<LocalDate, Money> sums = new TreeMap<>();
    series.forEach(
        one -> one.history().forEach(step -> sums.merge(step.period(), step.cost(), Money::plus)));
    return sums.entrySet().stream()
        .map(entry -> new Spent(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<MethodScore> scores(Joint joint, Horizon horizon) {
    if (joint.origins().size() < Contest.LEAST_ORIGINS) {
      return List.of();
    }
    SeasonalNaive naive = new SeasonalNaive(Candidates.WEEK);
    BackTest yardstick = BackTest.run(naive, joint.volume(), joint.origins(), horizon.days());
    return List.of(
        Contest.score(naive.name(), yardstick, yardstick, horizon),
        Contest.score(SUM, joint.test(), yardstick, horizon));
  }

  /// The sum of trials of the same origin; a day absent in all of them is absent.
  static Trial sum(List<Trial> trials) {
    return new Trial(
        add(trials.stream().map(Trial::training).toList()),
        add(trials.stream().map(Trial::forecast).toList()),
        add(trials.stream().map(Trial::actual).toList()));
  }

  private static Series add(List<Series> parts) {
    Series first = parts.getFirst();
    List<OptionalDouble> sums =
        IntStream.range(0, first.size())
            .mapToObj(
                day ->
                    parts.stream()
                        .map(part -> part.values().get(day))
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .reduce(Double::sum))
            .toList();
    return new Series(first.start(), first.grain(), sums);
  }
}

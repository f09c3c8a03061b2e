package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.BackTest;
import dev.costwright.forecasting.evaluation.ErrorPaths;
import dev.costwright.forecasting.evaluation.Trial;
import dev.costwright.forecasting.forecast.MethodScore.Role;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Keys and their total, reconciled: means add up exactly, bands come from the errors of the
/// reconciled past.
final class Totals {
  /// Name of what is told of a key or a total in a hierarchy.
  static final String RECONCILED = "Reconciled";

  /// Name of the keys' own forecasts added up.
  static final String SUM = "Sum of the series";

  private final Usage usage;
  private final ForecastQuery query;
  private final Horizon horizon;
  private final Reconciled hierarchy;

  Totals(Usage usage, ForecastQuery query, Horizon horizon, Reconciled hierarchy) {
    this.usage = usage;
    this.query = query;
    this.horizon = horizon;
    this.hierarchy = hierarchy;
  }

  List<SeriesForecast> keys() {
    List<SeriesForecast> series = new ArrayList<>();
    for (int i = 0; i < hierarchy.keys().size(); i++) {
      Attempt key = hierarchy.keys().get(i);
      series.add(told(key, i + 1, scores(key, hierarchy.trials().get(i + 1), Optional.empty())));
    }
    return series;
  }

  /// @param keys what is told of the keys, exact
  SeriesForecast total(List<SeriesForecast> keys) {
    BackTest sum =
        new BackTest(
            IntStream.range(0, hierarchy.total().trials().size())
                .mapToObj(
                    origin ->
                        sum(
                            hierarchy.keys().stream()
                                .map(key -> key.trials().get(origin))
                                .toList()))
                .toList());
    SeriesForecast told =
        told(
            hierarchy.total(),
            0,
            scores(hierarchy.total(), hierarchy.trials().getFirst(), Optional.of(sum)));
    List<ForecastPoint> points = new ArrayList<>();
    for (int step = 0; step < told.points().size(); step++) {
      int at = step;
      points.add(
          told.points().get(step).summed(keys.stream().map(k -> k.points().get(at)).toList()));
    }
    ForecastPoint whole = told.whole().summed(keys.stream().map(SeriesForecast::whole).toList());
    return told.with(history(keys), points, whole);
  }

  private SeriesForecast told(Attempt attempt, int position, List<MethodScore> scores) {
    ErrorPaths paths =
        ErrorPaths.of(new BackTest(hierarchy.trials().get(position)), Contest.LEVEL_DAYS);
    PointMaker maker =
        new PointMaker(usage, horizon, attempt, hierarchy.ahead().get(position), paths);
    return new SeriesForecast(
        attempt.key(),
        RECONCILED + ": " + attempt.contest().chosen().name(),
        attempt.days().ground(),
        maker.history(query),
        maker.points(),
        maker.point(horizon.whole()),
        maker.samples(),
        scores,
        attempt.drivers(),
        Reasons.of(attempt, paths, horizon),
        maker.past(judged(attempt, hierarchy.trials().get(position))));
  }

  /// The reconciled forecast first, then what the series had been told by itself.
  private List<MethodScore> scores(
      Attempt attempt, List<Trial> reconciled, Optional<BackTest> sum) {
    if (attempt.contest().tests().isEmpty()) {
      return List.of();
    }
    List<Integer> judged = attempt.contest().origins();
    BackTest yardstick = attempt.contest().yardstick();
    List<MethodScore> scores = new ArrayList<>();
    scores.add(Contest.score(RECONCILED, Role.USED, at(reconciled, judged), yardstick, horizon));
    sum.ifPresent(
        test ->
            scores.add(
                Contest.score(SUM, Role.BESIDE, at(test.trials(), judged), yardstick, horizon)));
    attempt.contest().scores().stream().map(MethodScore::reconciled).forEach(scores::add);
    return scores;
  }

  private static List<Trial> judged(Attempt attempt, List<Trial> trials) {
    return attempt.contest().tests().isEmpty()
        ? List.of()
        : at(trials, attempt.contest().origins()).trials();
  }

  private static BackTest at(List<Trial> trials, List<Integer> origins) {
    return new BackTest(
        trials.stream().filter(trial -> origins.contains(trial.training().size())).toList());
  }

  private static Money sum(
      List<ForecastPoint> parts, Function<ForecastPoint, Money> amount, Currency currency) {
    return parts.stream().map(amount).reduce(Money.zero(currency), Money::plus);
  }

  /// The whole horizon in cents: its mean is the sum of the steps as shown.
  ///
  /// @param points in cents
  static ForecastPoint whole(List<ForecastPoint> points, ForecastPoint exact) {
    Currency currency = exact.mean().currency();
    return exact.rounded(
        sum(points, ForecastPoint::spentSoFar, currency),
        sum(points, ForecastPoint::ahead, currency));
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

package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.BackTest;
import dev.costwright.forecasting.evaluation.Coverage;
import dev.costwright.forecasting.evaluation.ErrorPaths;
import dev.costwright.forecasting.evaluation.Trial;
import dev.costwright.forecasting.method.Method;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Tries all methods on the same past days and picks the one that erred least.
///
/// @param chosen the winner; without a back-test the first that the history is enough for
/// @param tests per method, all on the same origins; empty when history is too short
record Contest(Method chosen, Map<Method, BackTest> tests, Horizon horizon) {
  /// Eight weeks to learn from.
  static final int LEAST_TRAINING = 56;

  /// So many past forecasts at most.
  static final int MOST_ORIGINS = 40;

  /// With fewer, a winner would be one by chance.
  static final int LEAST_ORIGINS = 5;

  /// With fewer past errors there is no band: the largest of a handful says little.
  static final int LEAST_PATHS = 10;

  /// Size of a series: mean of its last four weeks.
  static final int LEVEL_DAYS = 28;

  static final double EIGHTY = 0.80;
  static final double NINETY_FIVE = 0.95;
  static final List<Double> LEVELS = List.of(EIGHTY, NINETY_FIVE);

  Contest {
    tests = new LinkedHashMap<>(tests);
  }

  /// @throws IllegalArgumentException when no method can start from the series
  static Contest of(Series series, List<Method> methods, List<Integer> origins, Horizon horizon) {
    List<Method> able = methods.stream().filter(method -> method.fits(series)).toList();
    List<Integer> judged =
        origins.stream()
            .filter(origin -> series.first(origin).present() >= LEAST_TRAINING)
            .filter(origin -> able.stream().allMatch(m -> m.fits(series.first(origin))))
            .toList();
    Map<Method, BackTest> tests = new LinkedHashMap<>();
    if (judged.size() >= LEAST_ORIGINS) {
      able.forEach(method -> tests.put(method, test(method, series, judged, horizon)));
    }
    Method first =
        able.stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Expected a day with a value"));
    return new Contest(best(tests).orElse(first), tests, horizon);
  }

  private static BackTest test(
      Method method, Series series, List<Integer> origins, Horizon horizon) {
    return BackTest.run(
        (history, days) -> forecast(method, history, days), origins, series, horizon.days());
  }

  /// Nobody uses less than nothing.
  static Series forecast(Method method, Series history, int days) {
    Series free = method.forecast(history, days);
    return new Series(
        free.start(),
        free.grain(),
        free.values().stream()
            .map(value -> OptionalDouble.of(Math.max(0, value.orElseThrow())))
            .toList());
  }

  private static Optional<Method> best(Map<Method, BackTest> tests) {
    Optional<BackTest> yardstick = tests.values().stream().findFirst();
    return tests.keySet().stream()
        .min(
            Comparator.comparingDouble(
                method ->
                    error(Objects.requireNonNull(tests.get(method)), yardstick.orElseThrow())));
  }

  /// OWA; where the yardstick is without error, sMAPE.
  private static double error(BackTest test, BackTest yardstick) {
    OptionalDouble owa = test.owa(yardstick, Candidates.WEEK);
    return owa.isPresent() ? owa.getAsDouble() : test.smape().orElse(Double.POSITIVE_INFINITY);
  }

  List<MethodScore> scores() {
    List<MethodScore> scores = new ArrayList<>();
    Optional<BackTest> yardstick = tests.values().stream().findFirst();
    tests.forEach(
        (method, test) -> scores.add(score(method.name(), test, yardstick.orElseThrow(), horizon)));
    return scores;
  }

  static MethodScore score(String name, BackTest test, BackTest yardstick, Horizon horizon) {
    Coverage held = coverage(ErrorPaths.of(test, LEVEL_DAYS), horizon);
    return new MethodScore(
        name,
        test.smapeOfUse(),
        test.mase(Candidates.WEEK),
        test.owa(yardstick, Candidates.WEEK),
        test.totalError(),
        held.share(EIGHTY),
        held.share(NINETY_FIVE),
        held.forecasts(),
        test.trials().size());
  }

  /// How the bands of the steps held, both on the same past forecasts.
  static Coverage coverage(ErrorPaths paths, Horizon horizon) {
    return paths.coverage(horizon.runs(), LEVELS, LEAST_PATHS, LEAST_ORIGINS);
  }

  /// The trials that the chosen method's bands come from.
  BackTest chosenTest() {
    return tests.getOrDefault(chosen, new BackTest(List.of()));
  }

  /// A forecast issued at an origin with whatever was possible then: the chosen method, else a
  /// naive one, else nothing, because a key that was not there yet was expected by nobody.
  Trial trial(Series series, int origin, List<Method> methods) {
    Series training = series.first(origin);
    Series actual =
        new Series(
            training.end(),
            series.grain(),
            series.values().subList(origin, origin + horizon.days()));
    Optional<Method> able =
        Stream.concat(Stream.of(chosen), methods.stream())
            .filter(method -> method.fits(training))
            .findFirst();
    return new Trial(
        training,
        able.map(method -> forecast(method, training, horizon.days()))
            .orElseGet(() -> nothing(training.end())),
        actual);
  }

  private Series nothing(LocalDate from) {
    return Series.of(from, TimeGrain.DAY, new double[horizon.days()]);
  }
}

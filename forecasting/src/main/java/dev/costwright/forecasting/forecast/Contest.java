package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.continuation.Selection;
import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.evaluation.BackTest;
import dev.costwright.forecasting.evaluation.Coverage;
import dev.costwright.forecasting.evaluation.ErrorPaths;
import dev.costwright.forecasting.evaluation.Trial;
import dev.costwright.forecasting.forecast.MethodScore.Role;
import dev.costwright.forecasting.method.Method;
import dev.costwright.forecasting.method.Pooled;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Tries all methods on the same past days and pools those that erred little ({@link
/// Selection}).
///
/// @param chosen the forecast; without a back-test the first that the history is enough for
/// @param members that make the forecast together, or the one that is
/// @param tests per method, all on the same origins, the yardstick first, the pool last; empty
/// when history is too short
record Contest(
    Method chosen, List<Method> members, SequencedMap<Method, BackTest> tests, Horizon horizon) {
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
    members = List.copyOf(members);
    tests = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tests));
  }

  /// @param methods the yardstick first
  /// @throws IllegalArgumentException when no method can start from the series
  static Contest of(Series series, List<Method> methods, List<Integer> origins, Horizon horizon) {
    List<Method> able = methods.stream().filter(method -> method.fits(series)).toList();
    List<Integer> known =
        origins.stream()
            .filter(origin -> series.first(origin).present() >= LEAST_TRAINING)
            .toList();
    List<Method> tried =
        able.stream()
            .filter(method -> 2 * fitting(List.of(method), series, known).size() >= known.size())
            .map(method -> method.settled(series))
            .toList();
    List<Integer> judged = fitting(tried, series, known);
    Method first =
        able.stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Expected a day with a value"));
    if (judged.size() < LEAST_ORIGINS) {
      return new Contest(first, List.of(first), new LinkedHashMap<>(), horizon);
    }
    List<BackTest> run =
        Crew.all().map(tried.size(), i -> test(tried.get(i), series, judged, horizon));
    SequencedMap<Method, BackTest> tests = new LinkedHashMap<>();
    for (int i = 0; i < tried.size(); i++) {
      tests.put(tried.get(i), run.get(i));
    }
    return decided(tests, horizon);
  }

  /// Origins from which all of these can forecast. A method that could not from half of them is
  /// not tried: for one that needs two years the others would be judged by few days.
  private static List<Integer> fitting(List<Method> methods, Series series, List<Integer> origins) {
    return origins.stream()
        .filter(origin -> methods.stream().allMatch(one -> one.fits(series.first(origin))))
        .toList();
  }

  private static Contest decided(SequencedMap<Method, BackTest> tests, Horizon horizon) {
    Map<String, Method> named = new LinkedHashMap<>();
    Map<String, Double> errors = new LinkedHashMap<>();
    BackTest yardstick = tests.firstEntry().getValue();
    for (Method method : Candidates.poolable(tests.keySet(), one -> error(tests, one, yardstick))) {
      named.put(method.name(), method);
      errors.put(method.name(), error(tests, method, yardstick));
    }
    List<Method> members =
        Selection.of(errors, names -> error(pooled(tests, methods(named, names)), yardstick))
            .stream()
            .map(name -> Objects.requireNonNull(named.get(name)))
            .toList();
    if (members.isEmpty()) {
      members = List.of(tests.firstEntry().getKey());
    }
    if (members.size() == 1) {
      return new Contest(members.getFirst(), members, tests, horizon);
    }
    Method pool = new Pooled(members);
    tests.put(pool, pooled(tests, members));
    return new Contest(pool, members, tests, horizon);
  }

  private static List<Method> methods(Map<String, Method> named, List<String> names) {
    return names.stream().map(name -> Objects.requireNonNull(named.get(name))).toList();
  }

  private static BackTest pooled(Map<Method, BackTest> tests, List<Method> members) {
    return BackTest.pooled(
        members.stream().map(member -> Objects.requireNonNull(tests.get(member))).toList());
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

  private static double error(Map<Method, BackTest> tests, Method method, BackTest yardstick) {
    return error(Objects.requireNonNull(tests.get(method)), yardstick);
  }

  /// OWA; where the yardstick is without error, only what is without error holds its own.
  private static double error(BackTest test, BackTest yardstick) {
    OptionalDouble owa = test.owa(yardstick, Candidates.WEEK);
    return owa.isPresent()
        ? owa.getAsDouble()
        : Selection.relative(test.smape().orElse(0), yardstick.smape().orElse(0));
  }

  /// The forecast first, then the yardstick and all others.
  List<MethodScore> scores() {
    List<MethodScore> scores = new ArrayList<>();
    tests.forEach(
        (method, test) -> {
          MethodScore score = score(method.name(), role(method), test, yardstick(), horizon);
          if (method.equals(chosen)) {
            scores.addFirst(score);
          } else {
            scores.add(score);
          }
        });
    return scores;
  }

  private Role role(Method method) {
    if (method.equals(chosen)) {
      return Role.USED;
    }
    if (members.contains(method)) {
      return Role.POOLED;
    }
    return Candidates.isPoolable(method) ? Role.LEFT_OUT : Role.BESIDE;
  }

  static MethodScore score(
      String name, Role role, BackTest test, BackTest yardstick, Horizon horizon) {
    Coverage held = coverage(ErrorPaths.of(test, LEVEL_DAYS), horizon);
    return new MethodScore(
        name,
        role,
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

  /// The naive; there must be a back-test.
  BackTest yardstick() {
    return tests.firstEntry().getValue();
  }

  /// How many days were known at each forecast of the back-test.
  List<Integer> origins() {
    return chosenTest().trials().stream().map(trial -> trial.training().size()).toList();
  }

  /// The trials that the forecast's bands come from.
  BackTest chosenTest() {
    return tests.getOrDefault(chosen, new BackTest(List.of()));
  }

  /// A forecast issued at an origin with whatever was possible then: the one of the back-test,
  /// else that of the first method able, else nothing, because a key that was not there yet was
  /// expected by nobody.
  Trial trial(Series series, int origin, List<Method> methods) {
    return chosenTest().trials().stream()
        .filter(trial -> trial.training().size() == origin)
        .findFirst()
        .orElseGet(() -> unjudged(series, origin, methods));
  }

  private Trial unjudged(Series series, int origin, List<Method> methods) {
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

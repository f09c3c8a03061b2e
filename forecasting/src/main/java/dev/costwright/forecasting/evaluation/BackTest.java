package dev.costwright.forecasting.evaluation;

import dev.costwright.forecasting.method.Method;
import dev.costwright.forecasting.method.Pooled;
import dev.costwright.forecasting.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Forecasts that a method would have issued at several days of the past, each from what was
/// known then: rolling-origin evaluation (Tashman, *Int. J. Forecasting* 16, 2000). Immutable.
public record BackTest(List<Trial> trials) {
  public BackTest {
    trials = List.copyOf(trials);
  }

  /// Where to stand: evenly spread, never whole weeks apart, so that every day of the week is
  /// once the last one known. They are counted from the start of the history: a step more of it
  /// keeps those there are, and what was worked out at them.
  ///
  /// @param steps in the history
  /// @param least steps to learn from
  /// @param horizon steps that must follow, so that every forecast can be checked in full
  /// @param most how many at most
  /// @return how many steps are known at each, rising, the last one leaving the horizon and
  /// less than one spacing
  public static List<Integer> origins(int steps, int least, int horizon, int most) {
    int room = steps - horizon - least;
    if (room < 0) {
      return List.of();
    }
    int even = Math.max(1, room / Math.max(1, most - 1));
    int spacing = even > 1 && even % 7 == 0 ? even - 1 : even;
    int end = steps - horizon;
    int last = end - end % spacing >= least ? end - end % spacing : end;
    int count = Math.min(most, (last - least) / spacing + 1);
    return IntStream.range(0, count).map(i -> last - (count - 1 - i) * spacing).boxed().toList();
  }

  /// Runs a method at each origin where the history is enough for it.
  public static BackTest run(Method method, Series series, List<Integer> origins, int horizon) {
    return run(
        (history, steps) -> method.forecast(history, steps),
        origins.stream().filter(origin -> method.fits(series.first(origin))).toList(),
        series,
        horizon);
  }

  /// Runs any way to continue a series at each origin.
  public static BackTest run(
      BiFunction<Series, Integer, Series> method,
      List<Integer> origins,
      Series series,
      int horizon) {
    List<Trial> trials = new ArrayList<>();
    for (int origin : origins) {
      Series training = series.first(origin);
      Series actual =
          new Series(
              training.end(),
              series.grain(),
              series.values().subList(origin, Math.min(series.size(), origin + horizon)));
      trials.add(new Trial(training, method.apply(training, actual.size()), actual));
    }
    return new BackTest(trials);
  }

  /// What several methods together ({@link Pooled}) would have forecast.
  ///
  /// @param members at least one, all on the same origins
  public static BackTest pooled(List<BackTest> members) {
    List<Trial> first = members.getFirst().trials();
    return new BackTest(
        IntStream.range(0, first.size())
            .mapToObj(
                i ->
                    new Trial(
                        first.get(i).training(),
                        Pooled.trimmed(
                            members.stream().map(one -> one.trials().get(i).forecast()).toList()),
                        first.get(i).actual()))
            .toList());
  }

  /// Mean sMAPE of the trials, in per cent.
  public OptionalDouble smape() {
    return mean(trial -> Accuracy.smape(trial.actual(), trial.forecast()));
  }

  /// Mean sMAPE of the trials, in per cent, without days on which nothing was used nor
  /// expected.
  public OptionalDouble smapeOfUse() {
    return mean(trial -> Accuracy.smapeOfUse(trial.actual(), trial.forecast()));
  }

  /// Mean MASE of the trials, each scaled by its own training data.
  public OptionalDouble mase(int season) {
    return mean(
        trial -> {
          OptionalDouble scale = Accuracy.seasonalScale(trial.training(), season);
          return scale.isEmpty()
              ? scale
              : Accuracy.mase(trial.actual(), trial.forecast(), scale.getAsDouble());
        });
  }

  /// Mean error of the horizon's total, in per cent.
  public OptionalDouble totalError() {
    return mean(trial -> Accuracy.totalError(trial.actual(), trial.forecast()));
  }

  /// Overall weighted average against a yardstick on the same trials: ½ (sMAPE / its sMAPE +
  /// MASE / its MASE). Below 1 is better than the yardstick. Empty when the yardstick made no
  /// error.
  public OptionalDouble owa(BackTest yardstick, int season) {
    OptionalDouble first = ratio(smape(), yardstick.smape());
    OptionalDouble second = ratio(mase(season), yardstick.mase(season));
    return first.isEmpty() || second.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of((first.getAsDouble() + second.getAsDouble()) / 2);
  }

  private static OptionalDouble ratio(OptionalDouble own, OptionalDouble yardstick) {
    return own.isEmpty() || yardstick.isEmpty() || yardstick.getAsDouble() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(own.getAsDouble() / yardstick.getAsDouble());
  }

  private OptionalDouble mean(Function<Trial, OptionalDouble> measure) {
    return trials.stream()
        .map(measure)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }
}

package dev.costwright.forecasting.evaluation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Errors of whole past forecasts, path by path, each in relation to the size of its series then.
/// The error of a sum, such as a month, is the sum along each path: bounds are never added.
///
/// @param paths per trial, per step; absent where the actual value is
public record ErrorPaths(List<List<OptionalDouble>> paths) {
  public ErrorPaths {
    paths = paths.stream().map(List::copyOf).toList();
  }

  /// @param levelSteps how many last steps the size is taken from
  public static ErrorPaths of(BackTest test, int levelSteps) {
    return new ErrorPaths(
        test.trials().stream()
            .filter(trial -> trial.level(levelSteps).orElse(0) > 0)
            .map(trial -> path(trial, trial.level(levelSteps).orElseThrow()))
            .toList());
  }

  private static List<OptionalDouble> path(Trial trial, double level) {
    return IntStream.range(0, trial.forecast().size())
        .mapToObj(
            t -> {
              OptionalDouble error = trial.error(t, t + 1);
              return error.isEmpty() ? error : OptionalDouble.of(error.getAsDouble() / level);
            })
        .toList();
  }

  /// Errors of the sum of a run of steps, one per path that has them all.
  public double[] sums(int from, int to) {
    return paths.stream()
        .map(path -> path.subList(from, to))
        .filter(run -> run.stream().allMatch(OptionalDouble::isPresent))
        .mapToDouble(run -> run.stream().mapToDouble(OptionalDouble::getAsDouble).sum())
        .toArray();
  }

  /// Half the width of the interval for the sum of a run of steps.
  public OptionalDouble halfWidth(int from, int to, double level) {
    return Conformal.halfWidth(sums(from, to), level);
  }

  /// Which share of past sums lay inside the interval that the other paths give (leave-one-out).
  /// Empty when that leaves too few. Neighbouring paths share days, so this is on the kind side.
  ///
  /// @param runs first step and the step after the last, per sum
  public OptionalDouble coverage(List<int[]> runs, double level) {
    return runs.stream().flatMapToInt(run -> inside(sums(run[0], run[1]), level)).average();
  }

  private static IntStream inside(double[] errors, double level) {
    return IntStream.range(0, errors.length)
        .filter(k -> halfWidthWithout(errors, k, level).isPresent())
        .map(k -> Math.abs(errors[k]) <= halfWidthWithout(errors, k, level).orElseThrow() ? 1 : 0);
  }

  private static OptionalDouble halfWidthWithout(double[] errors, int k, double level) {
    return Conformal.halfWidth(
        IntStream.range(0, errors.length).filter(i -> i != k).mapToDouble(i -> errors[i]).toArray(),
        level);
  }
}

package dev.costwright.forecasting.evaluation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Errors of whole past forecasts, path by path, each in relation to the size of its series then.
/// The error of a sum, such as a month, is the sum along each path: bounds are never added.
///
/// @param paths by rising origin
public record ErrorPaths(List<Path> paths) {
  /// The errors of one past forecast.
  ///
  /// @param origin how many steps were known when it was issued
  /// @param errors per step ahead; absent where the actual value is
  public record Path(int origin, List<OptionalDouble> errors) {
    public Path {
      errors = List.copyOf(errors);
    }

    /// Error of the sum of a run of steps; empty when one is absent.
    OptionalDouble sum(Run run) {
      List<OptionalDouble> part = errors.subList(run.from(), run.to());
      return part.stream().allMatch(OptionalDouble::isPresent)
          ? OptionalDouble.of(part.stream().mapToDouble(OptionalDouble::getAsDouble).sum())
          : OptionalDouble.empty();
    }
  }

  /// Steps ahead whose sum is looked at.
  ///
  /// @param from first step, counted from 0
  /// @param to the step after the last
  public record Run(int from, int to) {}

  public ErrorPaths {
    paths = List.copyOf(paths);
  }

  /// @param levelSteps how many last steps the size is taken from
  public static ErrorPaths of(BackTest test, int levelSteps) {
    return new ErrorPaths(
        test.trials().stream()
            .filter(trial -> trial.level(levelSteps).orElse(0) > 0)
            .map(trial -> path(trial, trial.level(levelSteps).orElseThrow()))
            .toList());
  }

  private static Path path(Trial trial, double level) {
    return new Path(
        trial.training().size(),
        IntStream.range(0, trial.forecast().size())
            .mapToObj(
                t -> {
                  OptionalDouble error = trial.error(t, t + 1);
                  return error.isEmpty() ? error : OptionalDouble.of(error.getAsDouble() / level);
                })
            .toList());
  }

  /// Errors of the sum of a run of steps, one per path that has them all.
  public double[] sums(Run run) {
    return sums(paths, run);
  }

  private static double[] sums(List<Path> paths, Run run) {
    return paths.stream()
        .map(path -> path.sum(run))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .toArray();
  }

  /// Half the width of the interval for the sum of a run of steps.
  ///
  /// @param level such as 0.80
  /// @param least with fewer errors there is no interval
  public OptionalDouble halfWidth(Run run, double level, int least) {
    return halfWidth(sums(run), level, least);
  }

  private static OptionalDouble halfWidth(double[] errors, double level, int least) {
    return errors.length < least ? OptionalDouble.empty() : Conformal.halfWidth(errors, level);
  }

  /// Which share of past sums lay inside the interval that would have been issued with them: made
  /// of nothing but errors that were known on that day. Empty when no interval could have been.
  ///
  /// @param runs the sums that count
  /// @param level such as 0.80
  /// @param least with fewer errors there was no interval
  public OptionalDouble coverage(List<Run> runs, double level, int least) {
    return runs.stream().flatMapToDouble(run -> inside(run, level, least)).average();
  }

  private DoubleStream inside(Run run, double level, int least) {
    return paths.stream()
        .filter(path -> path.sum(run).isPresent())
        .filter(path -> issued(path, run, level, least).isPresent())
        .mapToDouble(
            path ->
                Math.abs(path.sum(run).orElseThrow())
                        <= issued(path, run, level, least).orElseThrow()
                    ? 1
                    : 0);
  }

  private OptionalDouble issued(Path at, Run run, double level, int least) {
    List<Path> known =
        paths.stream().filter(path -> path.origin() + run.to() <= at.origin()).toList();
    return halfWidth(sums(known, run), level, least);
  }
}

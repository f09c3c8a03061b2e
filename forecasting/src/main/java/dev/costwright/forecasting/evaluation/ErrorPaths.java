package dev.costwright.forecasting.evaluation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Errors of whole past forecasts, path by path, each in relation to the size of its series then.
/// The error of a sum, such as a month, is the sum along each path: bounds are never added.
///
/// @param paths by rising origin
public record ErrorPaths(List<Path> paths) {
  private static final double MOST_GROWTH = 4;

  /// The errors of one past forecast.
  ///
  /// @param origin how many steps were known when it was issued
  /// @param level size of the series then
  /// @param errors per step ahead, in parts of the level; absent where the actual value is
  public record Path(int origin, double level, List<OptionalDouble> errors) {
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
        level,
        IntStream.range(0, trial.forecast().size())
            .mapToObj(
                t -> {
                  OptionalDouble error = trial.error(t, t + 1);
                  return error.isEmpty() ? error : OptionalDouble.of(error.getAsDouble() / level);
                })
            .toList());
  }

  /// Only the errors of a series of about this size: within a factor of four. Of a series that was
  /// just launched the relative errors are those of another series.
  public ErrorPaths near(double level) {
    return new ErrorPaths(
        paths.stream()
            .filter(path -> path.level() * MOST_GROWTH >= level)
            .filter(path -> path.level() <= MOST_GROWTH * level)
            .toList());
  }

  /// Errors of the sum of a run of steps, one per path that has them all.
  public double[] sums(Run run) {
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
    double[] errors = sums(run);
    return errors.length < least ? OptionalDouble.empty() : Conformal.halfWidth(errors, level);
  }

  /// How the bands that would have been issued with past sums held, each made of nothing but
  /// errors that were known on that day, of a series of about its size. A wide band needs more
  /// errors than a narrow one and exists later; so all levels are measured where the widest can
  /// be formed, or, when those are too few forecasts, where the next one can, and the widest not
  /// at all.
  ///
  /// @param runs the sums that count
  /// @param levels such as 0.80, rising
  /// @param least with fewer errors there was no interval
  /// @param leastForecasts on fewer past forecasts a level is not measured
  public Coverage coverage(List<Run> runs, List<Double> levels, int least, int leastForecasts) {
    for (int count = levels.size(); count > 0; count--) {
      List<Double> measured = levels.subList(0, count);
      List<Issued> issued =
          runs.stream().flatMap(run -> issued(run, measured.getLast(), least)).toList();
      int forecasts = (int) issued.stream().mapToInt(one -> one.at().origin()).distinct().count();
      if (forecasts >= leastForecasts) {
        return new Coverage(
            measured.stream()
                .collect(Collectors.toMap(level -> level, level -> held(issued, level))),
            forecasts);
      }
    }
    return Coverage.NONE;
  }

  /// A past sum, with the errors of such sums that were known when it was forecast.
  private record Issued(Path at, Run run, ErrorPaths known) {
    boolean isInside(double level) {
      return Math.abs(at.sum(run).orElseThrow()) <= known.halfWidth(run, level, 0).orElseThrow();
    }
  }

  private Stream<Issued> issued(Run run, double level, int least) {
    return paths.stream()
        .filter(path -> path.sum(run).isPresent())
        .map(path -> new Issued(path, run, known(path, run)))
        .filter(issued -> issued.known().halfWidth(run, level, least).isPresent());
  }

  private static double held(List<Issued> issued, double level) {
    return issued.stream().mapToInt(one -> one.isInside(level) ? 1 : 0).average().orElseThrow();
  }

  private ErrorPaths known(Path at, Run run) {
    return new ErrorPaths(
            paths.stream().filter(path -> path.origin() + run.to() <= at.origin()).toList())
        .near(at.level());
  }
}

package dev.costwright.forecasting.forecast;

import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A forecast of requests or tokens, as they are counted, without prices.
///
/// @param measure such as `requests`; `tokens` for those of all classes
/// @param from first day with facts
/// @param issued the first day that is forecast
/// @param history whole steps of the past
/// @param points steps ahead
/// @param whole all steps ahead as one; its band is that of the sum
/// @param scores of every method that could run, the yardstick included
/// @param reasons why something is not here
/// @param past what would have been said on earlier days, in order of time; of each step once
public record CountForecast(
    String measure,
    String method,
    TimeGrain grain,
    LocalDate from,
    LocalDate issued,
    List<Counted> history,
    List<Point> points,
    Point whole,
    List<MethodScore> scores,
    List<String> reasons,
    List<Past> past) {
  /// @param period first day of the step
  public record Counted(LocalDate period, long count) {}

  /// A forecast of the back-test, in whole steps.
  ///
  /// @param issued the first day that was not known
  public record Past(LocalDate issued, List<Counted> steps) {
    public Past {
      steps = List.copyOf(steps);
    }
  }

  /// @param low never below what is counted already
  public record Range(long low, long high) {}

  /// @param mean expected count, what is counted already included
  /// @param soFar the part that days of the step have counted already
  public record Point(
      LocalDate period,
      long mean,
      Optional<Range> eighty,
      Optional<Range> ninetyFive,
      OptionalLong soFar) {}

  public CountForecast {
    history = List.copyOf(history);
    points = List.copyOf(points);
    scores = List.copyOf(scores);
    reasons = List.copyOf(reasons);
    past = List.copyOf(past);
  }

  /// What a whole step of the past came to; empty where the ledger does not know all of it.
  public OptionalLong counted(LocalDate period) {
    return history.stream()
        .filter(step -> step.period().equals(period))
        .mapToLong(Counted::count)
        .findFirst();
  }
}

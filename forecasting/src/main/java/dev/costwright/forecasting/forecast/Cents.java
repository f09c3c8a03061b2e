package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.model.money.Allocation;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Rounds series to cents so that they add up to their total at every step: the total is rounded
/// once, HALF_UP, and its cents go to the series by largest remainder. Spent and expected amounts
/// are rounded each on its own, because a step shows both.
final class Cents {
  private Cents() {}

  /// @param exact series of the same steps, at least one; their total is their exact sum
  static List<SeriesForecast> of(List<SeriesForecast> exact) {
    List<List<ForecastPoint>> points =
        columns(exact.getFirst().points().size(), step -> points(exact, step));
    List<List<Spent>> history =
        columns(exact.getFirst().history().size(), step -> history(exact, step));
    return IntStream.range(0, exact.size())
        .mapToObj(
            series -> exact.get(series).rounded(column(history, series), column(points, series)))
        .toList();
  }

  private static List<ForecastPoint> points(List<SeriesForecast> exact, int step) {
    List<ForecastPoint> here = exact.stream().map(one -> one.points().get(step)).toList();
    List<Money> spent = rounded(here, ForecastPoint::spentSoFar);
    List<Money> ahead = rounded(here, ForecastPoint::ahead);
    return IntStream.range(0, here.size())
        .mapToObj(i -> here.get(i).rounded(spent.get(i), ahead.get(i)))
        .toList();
  }

  private static List<Spent> history(List<SeriesForecast> exact, int step) {
    List<Spent> here = exact.stream().map(one -> one.history().get(step)).toList();
    List<Money> costs = rounded(here, Spent::cost);
    return IntStream.range(0, here.size())
        .mapToObj(i -> new Spent(here.get(i).period(), costs.get(i)))
        .toList();
  }

  private static <T> List<Money> rounded(List<T> parts, Function<T, Money> amount) {
    return Allocation.rounded(parts.stream().map(amount).toList(), Statistic.CENTS);
  }

  private static <T> List<List<T>> columns(int steps, Function<Integer, List<T>> ofStep) {
    return IntStream.range(0, steps).boxed().map(ofStep).toList();
  }

  private static <T> List<T> column(List<List<T>> ofSteps, int series) {
    List<T> column = new ArrayList<>();
    ofSteps.forEach(step -> column.add(step.get(series)));
    return column;
  }
}

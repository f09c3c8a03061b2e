package dev.costwright.forecasting.vintage;

import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.Forecaster;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.forecasting.forecast.UseAndPrice;
import dev.costwright.forecasting.vintage.Vintage.Point;
import dev.costwright.forecasting.vintage.Vintage.Told;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What came of kept forecasts: every step of theirs that the ledger knows in full by now.
///
/// @param arrivals by forecast, key and step
/// @param open steps that have not come to their end
public record TrackRecord(List<Arrival> arrivals, int open) {
  public TrackRecord {
    arrivals = List.copyOf(arrivals);
  }

  /// Scores forecasts against the ledger as it is now, each in its own currency.
  ///
  /// @param cubes the ledger in a currency
  public static TrackRecord of(Function<Currency, Cube> cubes, Collection<Vintage> vintages) {
    List<Arrival> arrivals = new ArrayList<>();
    int open = 0;
    for (Vintage vintage : vintages) {
      Cube cube = cubes.apply(vintage.currency());
      Optional<LocalDate> until = Forecaster.knownUntil(cube, vintage.layer());
      for (Told told : vintage.series()) {
        for (int i = 0; i < told.points().size(); i++) {
          Point point = told.points().get(i);
          LocalDate end = vintage.grain().next(point.period());
          if (until.filter(day -> !day.isBefore(end)).isPresent()) {
            arrivals.add(arrival(cube, vintage, told, point, i + 1));
          } else {
            open++;
          }
        }
      }
    }
    return new TrackRecord(arrivals, open);
  }

  private static Arrival arrival(Cube cube, Vintage vintage, Told told, Point point, int lead) {
    Tally tally = Tally.of(cube, vintage, told.key(), point.period());
    Money actual = Statistic.cents(tally.cost());
    return new Arrival(
        vintage,
        told.key(),
        point,
        lead,
        actual,
        UseAndPrice.of(actual, tally.tokens(), point.mean(), point.tokens()));
  }

  /// What a key cost in one step.
  private record Tally(Money cost, long tokens) {
    static Tally of(Cube cube, Vintage vintage, String key, LocalDate period) {
      boolean isTotal = vintage.series().getLast().key().equals(key);
      Optional<Dimension> by = isTotal ? Optional.empty() : vintage.by();
      Pivot pivot =
          cube.pivot(
              new PivotQuery(
                      by.stream().toList(),
                      TimeGrain.TOTAL,
                      Optional.of(Period.utc(period, vintage.grain().next(period))),
                      vintage.layer(),
                      Map.of())
                  .asCounted());
      if (isTotal) {
        return new Tally(pivot.total().cost(), pivot.total().tokens());
      }
      Set<String> named = vintage.series().stream().map(Told::key).collect(Collectors.toSet());
      List<Pivot.Cell> own =
          pivot.rows().stream()
              .filter(row -> isOf(row.key().getFirst(), key, named))
              .map(Pivot.Row::cell)
              .toList();
      return new Tally(
          own.stream().map(Pivot.Cell::cost).reduce(Money.zero(cube.currency()), Money::plus),
          own.stream().mapToLong(Pivot.Cell::tokens).sum());
    }

    private static boolean isOf(String value, String key, Set<String> named) {
      return value.equals(key) || (key.equals(Forecast.OTHERS) && !named.contains(value));
    }
  }

  /// Of all spend, the last step first.
  public List<Arrival> totals() {
    return arrivals.stream()
        .filter(Arrival::isTotal)
        .sorted(
            Comparator.comparing((Arrival one) -> one.told().period())
                .reversed()
                .thenComparing(one -> one.vintage().issued(), Comparator.reverseOrder()))
        .toList();
  }

  /// How kept forecasts did, several steps together.
  ///
  /// @param steps how many have come to their end
  /// @param error mean |error| in parts of the forecast
  /// @param bias mean error in parts of the forecast; above 0 the forecasts were too low
  /// @param withinMark share of steps within ±10 %
  /// @param held80 share of steps within their 80 % band; absent when none had one
  public record Summary(
      int steps,
      OptionalDouble error,
      OptionalDouble bias,
      OptionalDouble withinMark,
      OptionalDouble held80,
      OptionalDouble held95) {}

  /// Of some of the steps.
  public static Summary summary(List<Arrival> some) {
    return new Summary(
        some.size(),
        mean(some, one -> positive(one.share())),
        mean(some, Arrival::share),
        mean(some, one -> OptionalDouble.of(one.isWithinMark() ? 1 : 0)),
        mean(some, one -> share(one.held80())),
        mean(some, one -> share(one.held95())));
  }

  private static OptionalDouble positive(OptionalDouble value) {
    return value.isPresent() ? OptionalDouble.of(Math.abs(value.getAsDouble())) : value;
  }

  private static OptionalDouble share(Optional<Boolean> held) {
    return held.isPresent() ? OptionalDouble.of(held.get() ? 1 : 0) : OptionalDouble.empty();
  }

  private static OptionalDouble mean(
      List<Arrival> some, Function<Arrival, OptionalDouble> measure) {
    return some.stream()
        .map(measure)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }
}

package dev.costwright.forecasting.nowcast;

import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.forecasting.forecast.UseAndPrice;
import dev.costwright.forecasting.nowcast.Pace.Cause;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// What made the days of a forecast cost something else than it said.
///
/// @param told issued before these days
record Differences(Cube cube, Forecast told) {
  private static final List<Dimension> LOOKED_AT =
      List.of(Dimension.FEATURE, Dimension.TEAM, Dimension.MODEL);

  Optional<UseAndPrice> split(Money actual, ForecastPoint expected) {
    return UseAndPrice.of(
        actual,
        pivot(List.of()).total().tokens(),
        expected.mean(),
        expected.tokens().values().stream().mapToLong(Long::longValue).sum());
  }

  /// Three dimensions are forecast key by key, quickly: which key differs most is seen without
  /// the last per cent.
  ///
  /// @param forecasts the same question by dimension
  List<Cause> causes(Function<ForecastQuery, Optional<Forecast>> forecasts) {
    return LOOKED_AT.stream()
        .flatMap(dimension -> cause(dimension, forecasts).stream())
        .sorted(Comparator.comparing(Differences::size).reversed())
        .toList();
  }

  private Optional<Cause> cause(
      Dimension dimension, Function<ForecastQuery, Optional<Forecast>> forecasts) {
    ForecastQuery query =
        new ForecastQuery(
                Optional.of(dimension), TimeGrain.DAY, told.query().horizon(), told.query().layer())
            .asOf(told.issued())
            .quick();
    return forecasts.apply(query).flatMap(split -> cause(dimension, split));
  }

  private Optional<Cause> cause(Dimension dimension, Forecast split) {
    Map<String, Money> expected = new TreeMap<>();
    for (SeriesForecast series : split.series()) {
      expected.put(series.key(), series.whole().mean());
    }
    Money nothing = Money.zero(cube.currency());
    Map<String, Money> actual = new TreeMap<>();
    for (Pivot.Row row : pivot(List.of(dimension)).rows()) {
      String key = row.key().getFirst();
      boolean isRest = !expected.containsKey(key) && expected.containsKey(Forecast.OTHERS);
      actual.merge(isRest ? Forecast.OTHERS : key, row.cell().cost(), Money::plus);
    }
    expected.keySet().forEach(key -> actual.putIfAbsent(key, nothing));
    return actual.size() < 2
        ? Optional.empty()
        : actual.entrySet().stream()
            .map(
                entry ->
                    new Cause(
                        dimension,
                        entry.getKey(),
                        Statistic.cents(entry.getValue()),
                        expected.getOrDefault(entry.getKey(), nothing)))
            .max(Comparator.comparing(Differences::size));
  }

  private static Money size(Cause cause) {
    Money difference = cause.difference();
    return difference.signum() < 0 ? difference.negate() : difference;
  }

  private Pivot pivot(List<Dimension> by) {
    return cube.pivot(
        new PivotQuery(
                by,
                TimeGrain.TOTAL,
                Optional.of(
                    Period.utc(told.issued(), told.issued().plusDays(told.query().horizon()))),
                told.query().layer(),
                Map.of())
            .asCounted());
  }
}

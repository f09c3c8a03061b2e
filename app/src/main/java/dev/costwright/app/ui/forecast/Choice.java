package dev.costwright.app.ui.forecast;

import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Optional;

/// What the user wants forecast.
///
/// @param by dimensions of the split; none for the total alone, two are forecast at once
/// @param horizon steps, the running one included
/// @param gauge spend or a count; counts are forecast as a whole
/// @param holidays whose are told apart from other days
record Choice(List<Dimension> by, TimeGrain grain, int horizon, Gauge gauge, Holidays holidays) {
  private static final int MONTHS = 3;

  Choice {
    by = List.copyOf(by);
  }

  static Choice first() {
    return new Choice(
        List.of(),
        TimeGrain.WEEK,
        ForecastQuery.usualHorizon(TimeGrain.WEEK),
        new Gauge.Spend(),
        Holidays.NONE);
  }

  Choice by(Dimension... dimensions) {
    return new Choice(List.of(dimensions), grain, horizon, gauge, holidays);
  }

  Choice with(TimeGrain other) {
    return new Choice(by, other, ForecastQuery.usualHorizon(other), gauge, holidays);
  }

  Choice with(int steps) {
    return new Choice(by, grain, steps, gauge, holidays);
  }

  Choice with(Gauge other) {
    return new Choice(by, grain, horizon, other, holidays);
  }

  Choice with(Holidays other) {
    return new Choice(by, grain, horizon, gauge, other);
  }

  ForecastQuery steps() {
    return query(grain, horizon);
  }

  ForecastQuery months() {
    return query(TimeGrain.MONTH, MONTHS);
  }

  private ForecastQuery query(TimeGrain step, int steps) {
    return new ForecastQuery(by.stream().findFirst(), step, steps, LayerChoice.BEST).with(holidays);
  }

  /// The second dimension of a split by two.
  Optional<Dimension> second() {
    return by.stream().skip(1).findFirst();
  }

  /// Whether money is forecast: counts have no split, budget or overlays.
  boolean isSpend() {
    return gauge instanceof Gauge.Spend;
  }

  /// Horizons to choose from.
  static List<Integer> horizons(TimeGrain grain) {
    return switch (grain) {
      case DAY -> List.of(14, 28, 56);
      case WEEK -> List.of(4, 8, 13);
      case MONTH, QUARTER, TOTAL -> List.of(2, 3, 6, 12);
    };
  }
}

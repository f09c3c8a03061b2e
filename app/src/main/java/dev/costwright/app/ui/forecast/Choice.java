package dev.costwright.app.ui.forecast;

import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Optional;

/// What the user wants forecast.
///
/// @param by empty for the total alone
/// @param horizon steps, the running one included
/// @param gauge spend or a count; counts are forecast as a whole
record Choice(Optional<Dimension> by, TimeGrain grain, int horizon, Gauge gauge) {
  private static final int MONTHS = 3;

  static Choice first() {
    return new Choice(
        Optional.empty(),
        TimeGrain.WEEK,
        ForecastQuery.usualHorizon(TimeGrain.WEEK),
        new Gauge.Spend());
  }

  Choice with(Optional<Dimension> other) {
    return new Choice(other, grain, horizon, gauge);
  }

  Choice with(TimeGrain other) {
    return new Choice(by, other, ForecastQuery.usualHorizon(other), gauge);
  }

  Choice with(int steps) {
    return new Choice(by, grain, steps, gauge);
  }

  Choice with(Gauge other) {
    return new Choice(by, grain, horizon, other);
  }

  ForecastQuery steps() {
    return new ForecastQuery(by, grain, horizon, LayerChoice.BEST);
  }

  ForecastQuery months() {
    return new ForecastQuery(by, TimeGrain.MONTH, MONTHS, LayerChoice.BEST);
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

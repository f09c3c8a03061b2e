package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Answer;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.forecasting.nowcast.Nowcast;
import dev.costwright.forecasting.vintage.TrackRecord;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the screen shows of one key: the steps that the user chose, and months for the tiles.
///
/// @param months the same forecast in months
/// @param key whose series is shown
/// @param budget a month, of all spend, where the user gave one
/// @param kept what came of kept forecasts
/// @param now the running month
/// @param chosen layers that the user chose in place of the rule, under the spend that is learnt
record Outlook(
    Forecast steps,
    Forecast months,
    String key,
    List<LayerOverride> chosen,
    Optional<Money> budget,
    TrackRecord kept,
    Answer<Nowcast> now) {
  Outlook {
    chosen = List.copyOf(chosen);
  }

  SeriesForecast series() {
    return steps.find(key).orElseGet(steps::total);
  }

  private SeriesForecast monthly() {
    return months.find(series().key()).orElseGet(months::total);
  }

  /// The first month of which no day is over.
  Optional<ForecastPoint> nextMonth() {
    return monthly().points().stream()
        .filter(point -> !point.period().isBefore(steps.issued()))
        .findFirst();
  }

  /// The share of ways in which the next month may go that pass the budget; empty without a budget,
  /// for one key alone, and where no ways are known.
  OptionalDouble odds() {
    List<ForecastPoint> points = monthly().points();
    boolean isAll = key.equals(months.total().key());
    return nextMonth().isPresent() && budget.isPresent() && isAll
        ? monthly().overrun(points.indexOf(nextMonth().get()), budget.get())
        : OptionalDouble.empty();
  }

  /// Whole months of the past.
  List<Spent> monthsBefore() {
    return monthly().history();
  }

  /// Keys to choose from, the total first.
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    keys.add(steps.total().key());
    steps.series().stream()
        .map(SeriesForecast::key)
        .filter(k -> !keys.contains(k))
        .forEach(keys::add);
    return keys;
  }

  LocalDate lastDay() {
    return steps.issued().minusDays(1);
  }
}

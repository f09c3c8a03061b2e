package dev.costwright.app.ui.forecast;

import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.model.cube.LayerOverride;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the screen shows of one key: the steps that the user chose, and months for the tiles.
///
/// @param months the same forecast in months
/// @param key whose series is shown
/// @param chosen layers that the user chose in place of the rule, under the spend that is learnt
record Outlook(Forecast steps, Forecast months, String key, List<LayerOverride> chosen) {
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

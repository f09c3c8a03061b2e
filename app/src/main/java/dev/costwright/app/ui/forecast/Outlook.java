package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Answer;
import dev.costwright.forecasting.change.ForecastChange;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.forecasting.nowcast.Nowcast;
import dev.costwright.forecasting.overlay.Overlaid;
import dev.costwright.forecasting.overlay.OverlaidSeries;
import dev.costwright.forecasting.vintage.TrackRecord;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What the screen shows of one key: the steps that the user chose, and months for the tiles.
///
/// @param months the same forecast in months
/// @param key whose series is shown
/// @param budget a month, of all spend, where the user gave one
/// @param kept what came of kept forecasts
/// @param now the running month
/// @param laid overlays of the ledger, and both forecasts with them
/// @param change why the next step costs something else; loading until somebody asks
/// @param chosen layers that the user chose in place of the rule, under the spend that is learnt
record Outlook(
    Forecast steps,
    Forecast months,
    String key,
    List<LayerOverride> chosen,
    Optional<Money> budget,
    TrackRecord kept,
    Answer<Nowcast> now,
    Laid laid,
    Answer<ForecastChange> change)
    implements Prospect {
  Outlook {
    chosen = List.copyOf(chosen);
  }

  SeriesForecast series() {
    return steps.find(key).orElseGet(steps::total);
  }

  private SeriesForecast monthly() {
    return months.find(series().key()).orElseGet(months::total);
  }

  /// Steps ahead of the key that is shown.
  List<Ahead> ahead() {
    return ahead(series(), laid.steps());
  }

  private static List<Ahead> ahead(SeriesForecast series, Optional<Overlaid> overlaid) {
    Optional<OverlaidSeries> moved = overlaid.flatMap(found -> found.find(series.key()));
    return IntStream.range(0, series.points().size())
        .mapToObj(i -> new Ahead(series.points().get(i), moved.map(found -> found.points().get(i))))
        .toList();
  }

  /// What all steps ahead cost.
  Money whole() {
    return whole(series());
  }

  /// What all steps ahead of a series cost.
  Money whole(SeriesForecast one) {
    return moved(one).map(found -> found.whole().mean()).orElseGet(() -> one.whole().mean());
  }

  /// The 80 % band of all steps ahead of a series.
  Optional<Band> wholeBand(SeriesForecast one) {
    Optional<OverlaidSeries> moved = moved(one);
    return moved.isPresent() ? moved.get().whole().eighty() : one.whole().eighty();
  }

  private Optional<OverlaidSeries> moved(SeriesForecast one) {
    return laid.steps().flatMap(found -> found.find(one.key()));
  }

  /// The first month of which no day is over.
  Optional<Ahead> nextMonth() {
    return ahead(monthly(), laid.months()).stream()
        .filter(point -> !point.period().isBefore(steps.issued()))
        .findFirst();
  }

  /// The share of ways in which the next month may go that pass the budget; empty without a budget,
  /// for one key alone, and where no ways are known.
  OptionalDouble odds() {
    boolean isAll = key.equals(months.total().key());
    Optional<Ahead> next = nextMonth();
    if (next.isEmpty() || budget.isEmpty() || !isAll) {
      return OptionalDouble.empty();
    }
    int step = monthly().points().indexOf(next.get().point());
    Optional<OverlaidSeries> moved = laid.months().map(Overlaid::total);
    return moved.isPresent()
        ? moved.get().overrun(step, budget.get())
        : monthly().overrun(step, budget.get());
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

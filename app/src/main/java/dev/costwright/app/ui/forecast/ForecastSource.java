package dev.costwright.app.ui.forecast;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.change.ForecastChange;
import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.forecasting.forecast.JointForecast;
import dev.costwright.forecasting.nowcast.Nowcast;
import dev.costwright.forecasting.overlay.Overlaid;
import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.forecasting.vintage.TrackRecord;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the screen asks of the open ledger.
interface ForecastSource {
  /// Empty when the ledger has no facts.
  Optional<Forecast> forecast(ForecastQuery query, Progress progress);

  /// Empty when no day of the ledger counts it.
  Optional<CountForecast> counts(Gauge.Counts counts, ForecastQuery query, Progress progress);

  /// Spend, then what the ledger counts.
  List<Gauge> gauges();

  /// By two dimensions at once; empty when the ledger has no facts.
  Optional<JointForecast> joint(ForecastQuery query, Dimension second, Progress progress);

  /// What the running month will have cost; empty when the ledger has no facts.
  Optional<Nowcast> nowcast(Holidays holidays, Progress progress);

  /// In which spend is reported.
  Currency currency();

  /// Keeps a forecast, to be scored later.
  void keep(Forecast forecast);

  /// What came of kept forecasts.
  TrackRecord kept();

  /// The overlays of the ledger, and both forecasts with them.
  Laid laid(Forecast steps, Forecast months, Progress progress);

  /// Why the next step costs something else than the last one did.
  Optional<ForecastChange> change(Forecast steps, Optional<Overlaid> overlaid);

  /// Keeps an overlay.
  void save(Overlay overlay);

  /// Takes an overlay away.
  void remove(Overlay overlay);

  /// The rows behind a step of the past, the dearest of them in full.
  Behind behind(PivotQuery query, List<String> key, LocalDate step, int limit);

  /// The layers that the user chose under the spend of a period.
  List<LayerOverride> chosen(Period learnt);

  static ForecastSource of(Workbench workbench) {
    return new ForecastSource() {
      @Override
      public Optional<Forecast> forecast(ForecastQuery query, Progress progress) {
        return workbench.forecast(query, progress);
      }

      @Override
      public Optional<CountForecast> counts(
          Gauge.Counts counts, ForecastQuery query, Progress progress) {
        return workbench.forecasts().counts(counts.measure(), query, progress);
      }

      @Override
      public List<Gauge> gauges() {
        List<Measure> counted = workbench.forecasts().counted();
        Stream<Gauge> tokens =
            counted.stream().anyMatch(Measure.tokenClasses()::contains)
                ? Stream.of(new Gauge.Counts(Optional.empty()))
                : Stream.empty();
        return Stream.of(
                Stream.<Gauge>of(new Gauge.Spend()),
                tokens,
                counted.stream().<Gauge>map(one -> new Gauge.Counts(Optional.of(one))))
            .flatMap(Function.identity())
            .toList();
      }

      @Override
      public Optional<JointForecast> joint(
          ForecastQuery query, Dimension second, Progress progress) {
        return workbench.forecasts().joint(query, second, progress);
      }

      @Override
      public Optional<Nowcast> nowcast(Holidays holidays, Progress progress) {
        return workbench
            .forecasts()
            .nowcast(LayerChoice.BEST, Optional.empty(), holidays, progress);
      }

      @Override
      public Currency currency() {
        return workbench.currency();
      }

      @Override
      public void keep(Forecast forecast) {
        var _ = workbench.forecasts().keep(forecast, Instant.now());
      }

      @Override
      public TrackRecord kept() {
        return workbench.forecasts().trackRecord();
      }

      @Override
      public Laid laid(Forecast steps, Forecast months, Progress progress) {
        return new LaidOver(workbench, steps, months).laid(progress);
      }

      @Override
      public Optional<ForecastChange> change(Forecast steps, Optional<Overlaid> overlaid) {
        return workbench.forecasts().change(steps, overlaid);
      }

      @Override
      public void save(Overlay overlay) {
        workbench.forecasts().overlays().save(overlay);
      }

      @Override
      public void remove(Overlay overlay) {
        workbench.forecasts().overlays().remove(overlay.name());
      }

      @Override
      public List<LayerOverride> chosen(Period learnt) {
        PivotQuery spend =
            new PivotQuery(
                List.of(), TimeGrain.TOTAL, Optional.of(learnt), LayerChoice.BEST, Map.of());
        return workbench.pivot(spend).coverage().overrides();
      }

      @Override
      public Behind behind(PivotQuery query, List<String> key, LocalDate step, int limit) {
        List<Evidence> dearest = workbench.cube().facts(query, key, step, limit);
        return workbench.pivot(query).rows().stream()
            .filter(row -> row.key().equals(key) && row.step().equals(step))
            .findFirst()
            .map(Pivot.Row::cell)
            .map(
                cell ->
                    new Behind(
                        Optional.of(cell.cost()), cell.facts(), cell.unpricedFacts(), dearest))
            .orElseGet(() -> new Behind(Optional.empty(), 0, 0, dearest));
      }
    };
  }
}

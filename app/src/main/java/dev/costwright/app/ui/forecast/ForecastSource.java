package dev.costwright.app.ui.forecast;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the screen asks of the open ledger.
interface ForecastSource {
  /// Empty when the ledger has no facts.
  Optional<Forecast> forecast(ForecastQuery query, Progress progress);

  /// The rows behind a step of the past, the dearest of them in full.
  Behind behind(PivotQuery query, List<String> key, LocalDate step, int limit);

  static ForecastSource of(Workbench workbench) {
    return new ForecastSource() {
      @Override
      public Optional<Forecast> forecast(ForecastQuery query, Progress progress) {
        return workbench.forecast(query, progress);
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

package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.forecast.Found.Forecasts;
import dev.costwright.app.workbench.Progress;
import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.JointForecast;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.util.Optional;

/// Asks the ledger for what the user chose: the steps, and months for the tiles.
record Asked(ForecastSource source, Choice choice) {
  /// Empty when the ledger has nothing to forecast from.
  Optional<Found> answer(Progress progress) {
    return switch (choice.gauge()) {
      case Gauge.Spend _ when choice.second().isPresent() -> joint(choice.second().get(), progress);
      case Gauge.Spend _ -> alone(progress);
      case Gauge.Counts counts -> counted(counts, progress);
    };
  }

  private boolean isInMonths() {
    return choice.steps().equals(choice.months());
  }

  private Optional<Found> counted(Gauge.Counts counts, Progress progress) {
    Optional<CountForecast> steps = source.counts(counts, choice.steps(), progress);
    Optional<CountForecast> months =
        isInMonths() ? steps : source.counts(counts, choice.months(), progress);
    return steps.flatMap(
        found ->
            months.map(monthly -> new Found.Counted(new CountOutlook(counts, found, monthly))));
  }

  private Optional<Found> alone(Progress progress) {
    Optional<Forecast> steps = source.forecast(choice.steps(), progress);
    Optional<Forecast> months = isInMonths() ? steps : source.forecast(choice.months(), progress);
    return steps.flatMap(found -> months.map(monthly -> together(found, monthly, progress)));
  }

  private Optional<Found> joint(Dimension second, Progress progress) {
    Optional<JointForecast> steps = source.joint(choice.steps(), second, progress);
    Optional<JointForecast> months =
        isInMonths() ? steps : source.joint(choice.months(), second, progress);
    return steps.flatMap(
        found ->
            months.map(
                monthly ->
                    new Found.Joint(
                        together(found.first(), monthly.first(), progress),
                        together(found.second(), monthly.second(), progress))));
  }

  private Forecasts together(Forecast steps, Forecast months, Progress progress) {
    return new Forecasts(
        steps,
        months,
        source.chosen(Period.utc(steps.from(), steps.issued())),
        source.kept(),
        source.laid(steps, months, progress));
  }
}

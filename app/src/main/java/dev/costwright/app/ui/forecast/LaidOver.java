package dev.costwright.app.ui.forecast;

import dev.costwright.app.workbench.Overlays;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.overlay.Overlaid;
import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.problem.UsageException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Lays the ledger's overlays over both forecasts of the screen. A scenario that is gone is told,
/// and the forecasts are shown without overlays.
record LaidOver(Workbench workbench, Forecast steps, Forecast months) {
  Laid laid(Progress progress) {
    Overlays overlays = workbench.forecasts().overlays();
    List<Overlay> kept = overlays.kept();
    List<String> scenarios =
        workbench.scenarios().all().stream()
            .filter(scenario -> !scenario.baseline().isDescribed())
            .map(Scenario::name)
            .toList();
    if (kept.stream().noneMatch(Overlay::isOn)) {
      return without(kept, scenarios, Optional.empty());
    }
    try {
      Overlaid inSteps = overlays.over(steps, kept, progress);
      Overlaid inMonths = steps.equals(months) ? inSteps : overlays.over(months, kept, progress);
      return new Laid(
          kept, scenarios, Optional.of(inSteps), Optional.of(inMonths), Optional.empty());
    } catch (UsageException wrong) {
      return without(
          kept, scenarios, Optional.of(Objects.requireNonNullElse(wrong.getMessage(), "")));
    }
  }

  private static Laid without(
      List<Overlay> kept, List<String> scenarios, Optional<String> problem) {
    return new Laid(kept, scenarios, Optional.empty(), Optional.empty(), problem);
  }
}

package dev.costwright.app.ui.forecast;

import dev.costwright.forecasting.overlay.Overlaid;
import dev.costwright.forecasting.overlay.Overlay;
import java.util.List;
import java.util.Optional;

/// The overlays of the ledger, and both forecasts with those on that are on.
///
/// @param kept on or off, in their order
/// @param scenarios names of those that can be applied
/// @param steps empty when none is on, or one cannot be applied
/// @param months likewise
/// @param problem why they cannot be applied
record Laid(
    List<Overlay> kept,
    List<String> scenarios,
    Optional<Overlaid> steps,
    Optional<Overlaid> months,
    Optional<String> problem) {
  Laid {
    kept = List.copyOf(kept);
    scenarios = List.copyOf(scenarios);
  }
}

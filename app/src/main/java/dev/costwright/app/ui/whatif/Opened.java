package dev.costwright.app.ui.whatif;

import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import java.util.List;
import java.util.Optional;

/// The open scenario and what it comes to. Equal ones have equal figures.
///
/// @param prices version of the price book
public record Opened(Scenario scenario, ScenarioResult result, String prices) {
  /// The levers that are on, in the order in which a call meets them.
  public List<Lever> active() {
    return scenario.active();
  }

  /// The days of the ledger that are replayed; empty for a described workload.
  public Optional<Baseline.Window> window() {
    return scenario.baseline() instanceof Baseline.Window window
        ? Optional.of(window)
        : Optional.empty();
  }

  /// The scenario with another lever in the place of the one of its name.
  public Scenario with(Lever lever) {
    return scenario.with(
        scenario.levers().stream()
            .map(one -> one.scope().name().equals(lever.scope().name()) ? lever : one)
            .toList());
  }
}

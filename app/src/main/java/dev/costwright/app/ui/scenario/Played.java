package dev.costwright.app.ui.scenario;

import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.forecasting.scenario.ScenarioResult.LeverSaving;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;

/// A scenario with its result, and the kept ones beside it.
///
/// @param prices version of the price book
/// @param others kept scenarios under other names, the one that was kept last first
/// @param kept what the ledger keeps under the scenario's name
/// @param choices what baselines and scopes there are
record Played(
    Scenario scenario,
    ScenarioResult result,
    String prices,
    List<Line> others,
    Optional<Scenario> kept,
    Choices choices) {
  Played {
    others = List.copyOf(others);
  }

  /// One scenario of the comparison.
  record Line(Scenario scenario, ScenarioResult result) {}

  /// The open scenario first.
  List<Line> lines() {
    List<Line> lines = new java.util.ArrayList<>(List.of(new Line(scenario, result)));
    lines.addAll(others);
    return lines;
  }

  /// What a lever changes beside those before it, in cents that add up to the result; empty while
  /// it is off.
  Optional<Money> change(String lever) {
    List<String> names = result.levers().stream().map(LeverSaving::name).toList();
    return Optional.of(names.indexOf(lever))
        .filter(place -> place >= 0)
        .map(place -> result.stepsInCents().get(place).negate());
  }

  /// Another scenario of the comparison in place of the open one.
  Played with(Line line) {
    return new Played(line.scenario(), line.result(), prices, others, kept, choices);
  }
}

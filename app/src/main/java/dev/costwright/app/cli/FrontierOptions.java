package dev.costwright.app.cli;

import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.frontier.Frontier;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What `scenario frontier` asks, to be shown and to be exported.
final class FrontierOptions {
  private static final int MOST_STEPS = 1_000;

  @Mixin private ScenarioFiles.One file = new ScenarioFiles.One();

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps between the least and the greatest value (default: ${DEFAULT-VALUE}).")
  private int steps = Frontier.STEPS;

  /// @param baseline what savings are counted from
  record Answer(Scenario scenario, Frontier frontier, Money baseline) {}

  Answer ask(Session session) {
    if (steps < 1 || steps > MOST_STEPS) {
      throw new UsageException(
          "Expected --steps from 1 to %,d, found %,d.".formatted(MOST_STEPS, steps));
    }
    Prepared prepared = file.prepare(session);
    return new Answer(
        prepared.scenario(),
        Scenarios.frontier(prepared, steps, session.progress("Replaying")),
        prepared.replay().baseline());
  }
}

package dev.costwright.app.cli;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Parameters;

/// The scenario files of a command, replayed the same way to be shown and to be exported.
final class ScenarioFiles {
  /// What `scenario run` asks.
  static final class One {
    @Parameters(paramLabel = "FILE", description = "A scenario file (JSON).")
    private Path file = Path.of("");

    /// The scenario as it is in the file.
    Scenario read() {
      return Scenarios.read(file);
    }

    /// The scenario with its baseline read; the ledger is opened only when it asks for one.
    Prepared prepare(Session session) {
      Scenario scenario = read();
      Progress progress = session.progress("Replaying");
      if (isDescribed(session, List.of(scenario))) {
        return Scenarios.prepareDescribed(scenario, progress);
      }
      try (Workbench workbench = session.openLedger()) {
        return workbench.scenarios().prepare(scenario, progress);
      }
    }

    /// The ledger is opened only when the scenario asks for one.
    Replayed ask(Session session) {
      Scenario scenario = read();
      Progress progress = session.progress("Replaying");
      if (isDescribed(session, List.of(scenario))) {
        return new Replayed(
            scenario, Scenarios.replayDescribed(scenario, progress), PriceBook.bundled().version());
      }
      try (Workbench workbench = session.openLedger()) {
        session.sayRestated(workbench);
        return new Replayed(
            scenario,
            workbench.scenarios().replay(scenario, progress),
            workbench.prices().version());
      }
    }
  }

  /// A scenario and what it comes to.
  ///
  /// @param prices version of the price book
  record Replayed(Scenario scenario, ScenarioResult result, String prices) {}

  /// What `scenario compare` asks.
  static final class Several {
    @Parameters(paramLabel = "FILE", arity = "2..*", description = "Scenario files (JSON).")
    private List<Path> files = List.of();

    /// By name, in the order of the files.
    Map<String, ScenarioResult> ask(Session session) {
      Map<String, ScenarioResult> results = replay(session, files);
      if (results.values().stream().map(r -> r.baseline().currency()).distinct().count() > 1) {
        throw new UsageException("Expected scenarios of one currency. Compare them apart.");
      }
      return results;
    }
  }

  private ScenarioFiles() {}

  /// By name, in the order of the files; the ledger is opened only when one of them asks for it.
  private static Map<String, ScenarioResult> replay(Session session, List<Path> files) {
    List<Scenario> scenarios = files.stream().map(Scenarios::read).toList();
    Map<String, ScenarioResult> results = new LinkedHashMap<>();
    Progress progress = session.progress("Replaying");
    if (isDescribed(session, scenarios)) {
      scenarios.forEach(s -> put(results, s, Scenarios.replayDescribed(s, progress)));
    } else {
      try (Workbench workbench = session.openLedger()) {
        session.sayRestated(workbench);
        scenarios.forEach(s -> put(results, s, workbench.scenarios().replay(s, progress)));
      }
    }
    return results;
  }

  private static boolean isDescribed(Session session, List<Scenario> scenarios) {
    return scenarios.stream().allMatch(s -> s.baseline().isDescribed())
        && !(session.namesLedger() && Ledger.exists(session.ledgerFolder()));
  }

  private static void put(
      Map<String, ScenarioResult> results, Scenario scenario, ScenarioResult result) {
    if (results.put(scenario.name(), result) != null) {
      throw new UsageException(
          "Expected scenarios of different names, found \"%s\" twice. Rename one."
              .formatted(scenario.name()));
    }
  }
}

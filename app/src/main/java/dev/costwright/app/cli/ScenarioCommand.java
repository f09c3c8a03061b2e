package dev.costwright.app.cli;

import dev.costwright.app.report.ScenarioTables;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.scenario.Baseline;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "scenario",
    description = "What-if: replays levers over the ledger or over a described workload.",
    subcommands = {ScenarioCommand.Run.class, ScenarioCommand.Compare.class})
final class ScenarioCommand extends Group {
  @Command(name = "run", description = "Replays one scenario file.")
  static final class Run extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "A scenario file (JSON).")
    private Path file = Path.of("");

    @Override
    ExitCode run(Session session) {
      Map<String, ScenarioResult> results = replay(session, List.of(file));
      results.forEach(
          (name, result) -> session.result(document(name, result), lines(name, result)));
      return ExitCode.DONE;
    }
  }

  @Command(name = "compare", description = "Replays several scenario files, side by side.")
  static final class Compare extends Subcommand {
    @Parameters(paramLabel = "FILE", arity = "2..*", description = "Scenario files (JSON).")
    private List<Path> files = List.of();

    @Override
    ExitCode run(Session session) {
      Map<String, ScenarioResult> results = replay(session, files);
      if (results.values().stream().map(r -> r.baseline().currency()).distinct().count() > 1) {
        throw new UsageException("Expected scenarios of one currency. Compare them apart.");
      }
      ObjectNode document = Json.object();
      ArrayNode list = document.putArray("scenarios");
      results.forEach((name, result) -> list.add(document(name, result)));
      session.result(document, ScenarioTables.compare(results));
      return ExitCode.DONE;
    }
  }

  /// By name, in the order of the files; the ledger is opened only when one of them asks for it.
  private static Map<String, ScenarioResult> replay(Session session, List<Path> files) {
    List<Scenario> scenarios = files.stream().map(Scenarios::read).toList();
    Map<String, ScenarioResult> results = new LinkedHashMap<>();
    Progress progress = session.progress("Replaying");
    if (scenarios.stream().allMatch(s -> s.baseline() instanceof Baseline.Workload)
        && !session.namesLedger()) {
      scenarios.forEach(s -> put(results, s, Scenarios.replayDescribed(s, progress)));
    } else {
      try (Workbench workbench = session.openLedger()) {
        scenarios.forEach(s -> put(results, s, workbench.scenarios().replay(s, progress)));
      }
    }
    return results;
  }

  private static void put(
      Map<String, ScenarioResult> results, Scenario scenario, ScenarioResult result) {
    if (results.put(scenario.name(), result) != null) {
      throw new UsageException(
          "Expected scenarios of different names, found \"%s\" twice. Rename one."
              .formatted(scenario.name()));
    }
  }

  private static ObjectNode document(String name, ScenarioResult result) {
    ObjectNode document = Json.object().put("name", name);
    document.set("baseline", Json.money(result.baseline()));
    document.set("result", Json.money(result.result()));
    document.set("saving", Json.money(result.saving()));
    ArrayNode levers = document.putArray("levers");
    for (ScenarioResult.LeverSaving lever : result.levers()) {
      ObjectNode node = levers.addObject().put("name", lever.name());
      node.set("shapley", Json.money(lever.shapley()));
      node.set("first", Json.money(lever.first()));
      node.set("last", Json.money(lever.last()));
      node.set("least", Json.money(lever.least()));
      node.set("most", Json.money(lever.most()));
      node.set("step", Json.money(lever.step()));
      node.set("ownCost", Json.money(lever.ownCost()));
    }
    ObjectNode grain = document.putObject("grain");
    grain.set("perCall", Json.money(result.grain().perCall()));
    grain.set("perBucket", Json.money(result.grain().perBucket()));
    grain.set("outOfScope", Json.money(result.grain().outOfScope()));
    grain.set("unknown", Json.money(result.grain().unknown()));
    document.put("rows", result.rows());
    ArrayNode warnings = document.putArray("warnings");
    result.warnings().forEach(warnings::add);
    return document;
  }

  private static List<String> lines(String name, ScenarioResult result) {
    List<String> lines = new ArrayList<>();
    lines.addAll(TableText.lines(ScenarioTables.compare(Map.of(name, result))));
    if (!result.levers().isEmpty()) {
      lines.add("");
      lines.addAll(TableText.lines(ScenarioTables.levers(result)));
    }
    lines.add("");
    lines.addAll(ScenarioTables.notes(result));
    return lines;
  }
}

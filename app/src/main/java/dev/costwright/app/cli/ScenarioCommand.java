package dev.costwright.app.cli;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.ScenarioTables;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "scenario",
    description = "What-if: replays levers over the ledger or over a described workload.",
    subcommands = {
      ScenarioCommand.Run.class,
      ScenarioCommand.Compare.class,
      SeekCommand.class,
      FrontierCommand.class,
      TraceCommand.class,
      RolloutCommand.class
    })
final class ScenarioCommand extends Group {
  @Command(
      name = "run",
      description =
          "Replays one scenario file. Where settings are ranges, draws them many times and shows"
              + " bands.")
  static final class Run extends Subcommand {
    @Mixin private ScenarioFiles.One file = new ScenarioFiles.One();
    @Mixin private BandOptions bands = new BandOptions();

    @Override
    ExitCode run(Session session) {
      Prepared prepared = file.prepare(session);
      String name = prepared.scenario().name();
      ScenarioResult result = Scenarios.result(prepared, session.progress("Replaying"));
      ObjectNode document = document(name, result);
      List<String> lines = lines(name, result);
      bands.draw(session, prepared).ifPresent(drawn -> drawn.put(document, lines));
      session.result(document, lines);
      return doubts(session, Map.of(name, result));
    }
  }

  @Command(name = "compare", description = "Replays several scenario files, side by side.")
  static final class Compare extends Subcommand {
    @Mixin private ScenarioFiles.Several files = new ScenarioFiles.Several();

    @Override
    ExitCode run(Session session) {
      Map<String, ScenarioResult> results = files.ask(session);
      ObjectNode document = Json.object();
      ArrayNode list = document.putArray("scenarios");
      results.forEach((name, result) -> list.add(document(name, result)));
      session.result(document, ScenarioTables.compare(results));
      return doubts(session, results);
    }
  }

  /// Says which scenarios and levers meet nothing: a saving of zero is no answer then.
  private static ExitCode doubts(Session session, Map<String, ScenarioResult> results) {
    List<String> doubts = new ArrayList<>();
    results.forEach(
        (name, result) -> {
          if (result.isEmpty()) {
            doubts.add(
                "%s: expected usage in the baseline's window and filter, found none. Check its dates and values; 'costwright report' shows what there is."
                    .formatted(name));
          } else {
            result
                .idle()
                .forEach(
                    lever ->
                        doubts.add(
                            "%s: the lever \"%s\" changes nothing: no usage that it acts on is in its scope, or its model has no price. Check its filter and its share."
                                .formatted(name, lever)));
          }
        });
    doubts.forEach(session::message);
    return doubts.isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
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
      put(node, "leastOrder", lever.leastOrder());
      put(node, "mostOrder", lever.mostOrder());
      node.set("step", Json.money(lever.step()));
      node.set("ownCost", Json.money(lever.ownCost()));
    }
    ObjectNode orders = document.putObject("orders");
    orders.set("best", order(result.bestOrder()));
    orders.set("worst", order(result.worstOrder()));
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

  private static ObjectNode order(ScenarioResult.Order order) {
    ObjectNode node = Json.object();
    put(node, "levers", order.levers());
    ArrayNode adds = node.putArray("adds");
    order.adds().forEach(add -> adds.add(Json.money(add)));
    return node;
  }

  private static void put(ObjectNode node, String field, List<String> names) {
    ArrayNode list = node.putArray(field);
    names.forEach(list::add);
  }

  private static List<String> lines(String name, ScenarioResult result) {
    List<String> lines = new ArrayList<>();
    for (ReportTable table : ScenarioTables.printed(name, result)) {
      lines.addAll(TableText.lines(table));
      lines.add("");
    }
    lines.addAll(ScenarioTables.notes(result));
    return lines;
  }
}

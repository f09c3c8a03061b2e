package dev.costwright.app.cli;

import dev.costwright.app.report.FrontierTable;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.frontier.Frontier;
import dev.costwright.forecasting.frontier.Point;
import dev.costwright.forecasting.frontier.Setting;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "frontier",
    description =
        "Turns the levers that change answers every way, and shows the ways that no other beats in"
            + " cost and quality.")
final class FrontierCommand extends Subcommand {
  private static final int MOST_STEPS = 1_000;

  @Mixin private ScenarioFiles.One file = new ScenarioFiles.One();

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps between the least and the greatest value (default: ${DEFAULT-VALUE}).")
  private int steps = Frontier.STEPS;

  @Override
  ExitCode run(Session session) {
    if (steps < 1 || steps > MOST_STEPS) {
      throw new UsageException(
          "Expected --steps from 1 to %,d, found %,d.".formatted(MOST_STEPS, steps));
    }
    Prepared prepared = file.prepare(session);
    Money baseline = prepared.replay().baseline();
    Frontier frontier = Scenarios.frontier(prepared, steps, session.progress("Replaying"));
    List<String> lines = new ArrayList<>(TableText.lines(FrontierTable.of(frontier, baseline)));
    lines.add("");
    lines.addAll(FrontierTable.notes(frontier));
    session.result(document(prepared.scenario().name(), frontier, baseline), lines);
    return ExitCode.DONE;
  }

  private static ObjectNode document(String name, Frontier frontier, Money baseline) {
    ObjectNode document = Json.object().put("name", name);
    document.set("baseline", Json.money(baseline));
    document.put("answers", decimal(frontier.answers()));
    document.set("current", point(frontier.current()));
    document.put("currentIsBest", frontier.isCurrentBest());
    put(document, "asGoodForLess", frontier.asGoodForLess());
    put(document, "betterForAsMuch", frontier.betterForAsMuch());
    ArrayNode best = document.putArray("frontier");
    frontier.best().forEach(point -> best.add(point(point)));
    ArrayNode points = document.putArray("points");
    frontier.points().forEach(point -> points.add(point(point)));
    ArrayNode warnings = document.putArray("warnings");
    frontier.notes().forEach(warnings::add);
    return document;
  }

  private static void put(ObjectNode document, String field, Optional<Point> point) {
    point.ifPresentOrElse(one -> document.set(field, point(one)), () -> document.putNull(field));
  }

  private static ObjectNode point(Point point) {
    ObjectNode node = Json.object();
    ArrayNode settings = node.putArray("settings");
    for (Setting setting : point.settings()) {
      settings
          .addObject()
          .put("lever", setting.lever())
          .put("setting", setting.parameter())
          .put("value", setting.value().map(Fraction::toString).orElse(null));
    }
    node.set("cost", Json.money(point.cost()));
    node.put("quality", decimal(point.quality()));
    node.put("wrongAnswers", decimal(point.wrongAnswers()));
    return node;
  }

  private static String decimal(Fraction value) {
    return FrontierTable.decimal(value).toPlainString();
  }
}

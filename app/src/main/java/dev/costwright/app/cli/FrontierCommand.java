package dev.costwright.app.cli;

import dev.costwright.app.report.FrontierTable;
import dev.costwright.app.report.TableText;
import dev.costwright.forecasting.frontier.Frontier;
import dev.costwright.forecasting.frontier.Point;
import dev.costwright.forecasting.frontier.Setting;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "frontier",
    description =
        "Turns the levers that change answers every way, and shows the ways that no other beats in"
            + " cost and quality.")
final class FrontierCommand extends Subcommand {
  @Mixin private FrontierOptions options = new FrontierOptions();

  @Override
  ExitCode run(Session session) {
    FrontierOptions.Answer answer = options.ask(session);
    Money baseline = answer.baseline();
    Frontier frontier = answer.frontier();
    List<String> lines = new ArrayList<>(TableText.lines(FrontierTable.of(frontier, baseline)));
    lines.add("");
    lines.addAll(FrontierTable.notes(frontier));
    session.result(document(answer.scenario().name(), frontier, baseline), lines);
    return ExitCode.DONE;
  }

  private static ObjectNode document(String name, Frontier frontier, Money baseline) {
    ObjectNode document = Json.object().put("name", name);
    document.set("baseline", Json.money(baseline));
    document.put("answers", decimal(frontier.answers()));
    document.put("isMeasured", frontier.isMeasured());
    document.set("current", point(frontier, frontier.current()));
    if (frontier.isMeasured()) {
      document.put("currentIsBest", frontier.isCurrentBest());
    } else {
      document.putNull("currentIsBest");
    }
    put(document, "asGoodForLess", frontier, frontier.asGoodForLess());
    put(document, "betterForAsMuch", frontier, frontier.betterForAsMuch());
    ArrayNode best = document.putArray("frontier");
    frontier.best().forEach(point -> best.add(point(frontier, point)));
    ArrayNode points = document.putArray("points");
    frontier.points().forEach(point -> points.add(point(frontier, point)));
    ArrayNode warnings = document.putArray("warnings");
    frontier.notes().forEach(warnings::add);
    return document;
  }

  private static void put(
      ObjectNode document, String field, Frontier frontier, Optional<Point> point) {
    point.ifPresentOrElse(
        one -> document.set(field, point(frontier, one)), () -> document.putNull(field));
  }

  private static ObjectNode point(Frontier frontier, Point point) {
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
    node.put("quality", frontier.quality(point).map(FrontierCommand::decimal).orElse(null));
    node.put(
        "wrongAnswers", frontier.wrongAnswers(point).map(FrontierCommand::decimal).orElse(null));
    return node;
  }

  private static String decimal(Fraction value) {
    return FrontierTable.decimal(value).toPlainString();
  }
}

package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.report.TextGrid;
import dev.costwright.model.agents.StepWorkload;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "steps",
    description =
        "Computes how many chat calls a described agent task is: (chat + what the steps add) /"
            + " chat, at the fewest and at the most tokens. Exact, no ledger.")
final class AgentsStepsCommand extends Subcommand {
  private static final int DECIMALS = 2;

  @Mixin private StepsOptions options = new StepsOptions();

  @Override
  ExitCode run(Session session) {
    StepsOptions.Answer answer = options.ask();
    session.result(document(answer), lines(answer));
    return ExitCode.DONE;
  }

  private static ObjectNode document(StepsOptions.Answer answer) {
    StepWorkload agent = answer.agent();
    ObjectNode document = Json.object().put("chatTokens", agent.chat());
    ArrayNode list = document.putArray("steps");
    agent
        .steps()
        .forEach(
            step ->
                list.addObject()
                    .put("name", step.name())
                    .put("low", step.low())
                    .put("high", step.high()));
    document
        .put("lowTokens", agent.lowTokens())
        .put("highTokens", agent.highTokens())
        .put("lowMultiple", agent.low().rounded(DECIMALS))
        .put("highMultiple", agent.high().rounded(DECIMALS));
    answer
        .target()
        .ifPresent(
            target ->
                document.put("target", target).put("cycles", agent.cyclesFor(target, DECIMALS)));
    return document;
  }

  private static List<String> lines(StepsOptions.Answer answer) {
    StepWorkload agent = answer.agent();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("step", "fewest tokens", "most tokens"));
    rows.add(row("chat call", agent.chat(), agent.chat()));
    agent.steps().forEach(step -> rows.add(row(step.name(), step.low(), step.high())));
    rows.add(row("task", agent.lowTokens(), agent.highTokens()));
    rows.add(
        List.of(
            "chat calls",
            agent.low().rounded(DECIMALS) + "x",
            agent.high().rounded(DECIMALS) + "x"));
    List<String> lines = new ArrayList<>(TextGrid.lines(rows, 1));
    answer
        .target()
        .ifPresent(
            target ->
                lines.addAll(
                    List.of(
                        "",
                        "%sx needs %s cycles of all steps at their most tokens"
                            .formatted(
                                target.toPlainString(), agent.cyclesFor(target, DECIMALS)))));
    return lines;
  }

  private static List<String> row(String name, long low, long high) {
    return List.of(name, TableText.grouped(low), TableText.grouped(high));
  }
}

package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.report.TextGrid;
import dev.costwright.model.agents.BaselineChoice;
import dev.costwright.model.agents.StepWorkload;
import dev.costwright.model.agents.StepWorkload.Step;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "steps",
    description =
        "Computes how many chat calls a described agent task is: (chat + what the steps add) /"
            + " chat, at the fewest and at the most tokens. Exact, no ledger.")
final class AgentsStepsCommand extends Subcommand {
  private static final Pattern SHAPE =
      Pattern.compile("([^=]+)=([0-9]{1,9})(?:\\.\\.([0-9]{1,9}))?");
  private static final int DECIMALS = 2;

  @Option(
      names = "--chat",
      required = true,
      paramLabel = "IN+OUT",
      description = "Prompt and reply tokens of one plain chat call, such as 500+400.")
  private String chat = "";

  @Option(
      names = "--step",
      required = true,
      paramLabel = "NAME=LOW..HIGH",
      description = "What a step adds, such as planning=500..2000; given once per step.")
  private List<String> steps = List.of();

  @Option(
      names = "--target",
      paramLabel = "X",
      description = "Also says how many cycles of all steps make X chat calls.")
  private BigDecimal target = BigDecimal.ZERO;

  @Override
  ExitCode run(Session session) {
    BaselineChoice.OfCall call = ChatCall.parse("--chat", chat);
    StepWorkload agent =
        new StepWorkload(
            call.input(), call.output(), steps.stream().map(AgentsStepsCommand::step).toList());
    if (target.signum() < 0) {
      throw new UsageException("Expected --target above 0, found %s.".formatted(target));
    }
    session.result(document(agent), lines(agent));
    return ExitCode.DONE;
  }

  private static Step step(String text) {
    Matcher step = SHAPE.matcher(text.strip());
    if (!step.matches()) {
      throw new UsageException(
          "Expected NAME=LOW..HIGH after --step, such as planning=500..2000, found \"%s\"."
              .formatted(text));
    }
    long low = Long.parseLong(step.group(2));
    String high = step.group(3);
    return new Step(step.group(1), low, high == null ? low : Long.parseLong(high));
  }

  private ObjectNode document(StepWorkload agent) {
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
    if (target.signum() > 0) {
      document.put("target", target).put("cycles", agent.cyclesFor(target, DECIMALS));
    }
    return document;
  }

  private List<String> lines(StepWorkload agent) {
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
    if (target.signum() > 0) {
      lines.add("");
      lines.add(
          "%sx needs %s cycles of all steps at their most tokens"
              .formatted(target.toPlainString(), agent.cyclesFor(target, DECIMALS)));
    }
    return lines;
  }

  private static List<String> row(String name, long low, long high) {
    return List.of(name, TableText.grouped(low), TableText.grouped(high));
  }
}

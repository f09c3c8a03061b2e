package dev.costwright.app.cli;

import dev.costwright.model.agents.BaselineChoice;
import dev.costwright.model.agents.StepWorkload;
import dev.costwright.model.agents.StepWorkload.Step;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/// The options of `agents steps`, the same for the command and its export.
final class StepsOptions {
  /// @param target how many chat calls the task shall be
  record Answer(StepWorkload agent, Optional<BigDecimal> target) {}

  private static final Pattern SHAPE =
      Pattern.compile("([^=]+)=([0-9]{1,9})(?:\\.\\.([0-9]{1,9}))?");

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

  Answer ask() {
    BaselineChoice.OfCall call = ChatCall.parse("--chat", chat);
    if (target.signum() < 0) {
      throw new UsageException("Expected --target above 0, found %s.".formatted(target));
    }
    return new Answer(
        new StepWorkload(
            call.input(), call.output(), steps.stream().map(StepsOptions::step).toList()),
        Optional.of(target).filter(wanted -> wanted.signum() > 0));
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
}

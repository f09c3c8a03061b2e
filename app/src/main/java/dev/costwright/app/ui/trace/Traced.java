package dev.costwright.app.ui.trace;

import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.replay.Followed;
import dev.costwright.forecasting.replay.Step;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row that was followed.
///
/// @param steps at least one: the row as it was
record Traced(Followed row, List<Step> steps) {
  /// One line of the table: a step, or one of the ways that the call may have gone by then.
  ///
  /// @param name of the step; empty below it
  /// @param cost after the step; empty below it
  /// @param change against the step before; empty before the first
  /// @param share of the call that goes this way
  /// @param tokens by class
  record Line(
      String name,
      Optional<Money> cost,
      Optional<Money> change,
      String model,
      Fraction share,
      Map<Measure, Fraction> tokens) {}

  Traced {
    steps = List.copyOf(steps);
  }

  Money before() {
    return steps.getFirst().cost();
  }

  Money after() {
    return steps.getLast().cost();
  }

  /// Classes that any way has, in their usual order.
  List<Measure> classes() {
    return Arrays.stream(Measure.values())
        .filter(
            measure ->
                steps.stream()
                    .flatMap(step -> step.ways().stream())
                    .anyMatch(way -> has(way, measure)))
        .toList();
  }

  private static boolean has(Step.Way way, Measure measure) {
    return way.tokens().getOrDefault(measure, Fraction.ZERO).signum() != 0;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Optional<Money> change =
          i == 0 ? Optional.empty() : Optional.of(step.cost().minus(steps.get(i - 1).cost()));
      add(lines, step, change);
    }
    return lines;
  }

  private static void add(List<Line> lines, Step step, Optional<Money> change) {
    String lever = step.lever().isEmpty() ? Messages.text("trace.before") : step.lever();
    String name = step.hit().map(hit -> hit(lever, hit)).orElse(lever);
    if (step.ways().isEmpty()) {
      lines.add(
          new Line(
              name,
              Optional.of(step.cost()),
              change,
              Messages.text("trace.nowhere"),
              Fraction.ZERO,
              Map.of()));
    }
    for (int way = 0; way < step.ways().size(); way++) {
      Step.Way gone = step.ways().get(way);
      lines.add(
          way == 0
              ? new Line(
                  name, Optional.of(step.cost()), change, gone.model(), gone.share(), gone.tokens())
              : new Line(
                  "",
                  Optional.empty(),
                  Optional.empty(),
                  gone.model(),
                  gone.share(),
                  gone.tokens()));
    }
  }

  private static String hit(String lever, Step.PrefixHit hit) {
    return Messages.text(
        "trace.hit", lever, hit.found().toDecimal(0).toPlainString(), String.valueOf(hit.prompt()));
  }
}

package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.whatif.Behind;
import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.Why.Line;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Grains;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.forecasting.scenario.ScenarioResult.LeverSaving;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Why the figures of the open scenario are what they are.
record ScenarioWhy(Played played, ScenarioSource source) {
  private static final int FACTS_SHOWN = 8;

  private ScenarioResult result() {
    return played.result();
  }

  /// What is replayed, before any lever.
  Why baseline() {
    Behind behind = behind(Map.of());
    List<Line> lines = new ArrayList<>(Why.money(result().baseline()));
    lines.addAll(ground());
    return new Why(
        Messages.text("scenarios.why.baseline", played.scenario().name()), lines, behind.dearest());
  }

  /// What is left with every lever that is on.
  Why whole() {
    List<Line> lines = new ArrayList<>(Why.money(result().result()));
    lines.add(Line.of("scenarios.baseline", result().baseline().toString()));
    lines.add(Line.of("scenarios.saving", result().saving().toString()));
    lines.addAll(ground());
    return new Why(
        Messages.text("scenarios.why", played.scenario().name()),
        lines,
        behind(Map.of()).dearest());
  }

  /// A lever's fair part of the saving, and what else one could call its part.
  ///
  /// @param place among the levers that are on
  Why fairPart(int place) {
    LeverSaving saving = result().levers().get(place);
    List<Line> lines = new ArrayList<>(Why.money(saving.shapley()));
    lines.add(Line.of("scenarios.why.split", split()));
    lines.add(Line.of("scenarios.why.first", saving.first().toString()));
    lines.add(Line.of("scenarios.why.last", saving.last().toString()));
    lines.add(Line.of("scenarios.why.least", saving.least().toString()));
    lines.add(Line.of("scenarios.why.most", saving.most().toString()));
    lines.add(Line.of("scenarios.why.step", saving.step().toString()));
    return lever(place, "scenarios.why.part", lines);
  }

  /// What a lever adds to those that a call meets before it.
  ///
  /// @param place among the levers that are on
  Why step(int place) {
    LeverSaving saving = result().levers().get(place);
    Money before =
        result().levers().stream()
            .limit(place)
            .map(LeverSaving::step)
            .reduce(result().baseline(), Money::minus);
    List<Line> lines = new ArrayList<>(Why.money(saving.step().negate()));
    lines.add(Line.of("scenarios.why.before", before.toString()));
    lines.add(Line.of("scenarios.why.after", before.minus(saving.step()).toString()));
    lines.add(Line.of("scenarios.why.order", Messages.text("scenarios.why.order.rule")));
    lines.add(Line.of("scenarios.fair", saving.shapley().toString()));
    return lever(place, "scenarios.why.stepOf", lines);
  }

  private Why lever(int place, String title, List<Line> lines) {
    Lever lever = played.scenario().active().get(place);
    Map<Dimension, Set<String>> where = lever.scope().where();
    lines.add(Line.of("scenarios.why.own", result().levers().get(place).ownCost().toString()));
    lines.add(new Line(Knob.name(lever), Knob.typed(Knob.share(lever)) + condition(lever)));
    if (!lever.scope().source().isEmpty()) {
      lines.add(Line.of("scenarios.source", lever.scope().source()));
    }
    Behind behind = behind(where);
    if (isOverLedger()) {
      lines.add(Line.of("scenarios.why.inScope", Amounts.count(behind.rows())));
    }
    lines.addAll(ground());
    return new Why(Messages.text(title, lever.scope().name()), lines, behind.dearest());
  }

  private static String condition(Lever lever) {
    String condition = Knob.condition(lever);
    return condition.isEmpty() ? "" : ", " + condition;
  }

  private String split() {
    long levers = result().levers().size();
    long orders = LongStream.rangeClosed(2, levers).reduce(1, (a, b) -> a * b);
    return Messages.text(
        "scenarios.why.split.rule", Amounts.count(orders), Amounts.exact(result().saving()));
  }

  private boolean isOverLedger() {
    return played.scenario().baseline() instanceof Baseline.Window;
  }

  /// What all figures rest on: rows, evidence, how much was replayed at which grain, prices.
  private List<Line> ground() {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            isOverLedger() ? "scenarios.why.rows" : "scenarios.why.calls",
            Amounts.count(result().rows())));
    if (played.scenario().baseline() instanceof Baseline.Window window) {
      lines.add(
          Line.of(
              "why.evidence",
              Messages.text("evidence." + window.layer().name().toLowerCase(Locale.ROOT))));
    }
    lines.add(Line.of("scenarios.why.coverage", coverage()));
    lines.add(Line.of("why.prices", played.prices()));
    return lines;
  }

  /// How much of the baseline was replayed at which grain, and how much could not be.
  private String coverage() {
    Grains grains = result().grain();
    return Stream.of(
            part("scenarios.why.perCall", grains.perCall()),
            part("scenarios.why.perBucket", grains.perBucket()),
            part("scenarios.why.outOfScope", grains.outOfScope()),
            part("scenarios.why.unknown", grains.unknown()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private Optional<String> part(String key, Money part) {
    return Optional.of(part)
        .filter(money -> money.signum() != 0)
        .map(money -> Messages.text(key, Amounts.share(money, result().baseline())));
  }

  private Behind behind(Map<Dimension, Set<String>> where) {
    return played.scenario().baseline() instanceof Baseline.Window window
        ? source.behind(Behind.query(window, where), FACTS_SHOWN)
        : Behind.NOTHING;
  }
}

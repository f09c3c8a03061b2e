package dev.costwright.app.ui.rollout;

import dev.costwright.app.report.RolloutTables;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.Why.Line;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.rollout.Rollout;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;

/// Why the figures of a plan are what they are.
record RolloutWhy(Planned planned) {
  private Rollout plan() {
    return planned.plan();
  }

  /// What a lever of the list adds, and when it has paid.
  Why lever(Planned.Line line) {
    List<Line> lines = new ArrayList<>(Why.money(line.adds()));
    switch (line) {
      case Planned.Step(int place, Rollout.Step step) -> step(lines, place, step);
      case Planned.Left _ -> lines.add(line("rollout.why.left", text("rollout.why.left.rule")));
    }
    return why(text("rollout.why.adds", line.lever()), lines);
  }

  private void step(List<Line> lines, int place, Rollout.Step step) {
    Money monthly = step.outlay().monthly();
    lines.add(line("rollout.why.before", before(place)));
    lines.add(line("rollout.why.gain", step.adds().plus(monthly).toString()));
    lines.add(line("rollout.monthly", stated(step, monthly)));
    lines.add(line("rollout.once", stated(step, step.outlay().once())));
    lines.add(
        line(
            "rollout.payback",
            step.stated().isEmpty()
                ? text("rollout.unstated.why")
                : text("rollout.why.payback", Planned.exact(step.payback()))));
    lines.add(
        line(
            "rollout.built",
            step.built().map(Planned::month).orElseGet(() -> text("rollout.why.never"))));
    lines.add(line("rollout.why.order", text("rollout.why.order.rule")));
  }

  private static String stated(Rollout.Step step, Money amount) {
    return step.stated().isEmpty() ? text("rollout.unstated.why") : amount.toString();
  }

  private String before(int place) {
    List<String> names = plan().steps().stream().limit(place).map(Rollout.Step::lever).toList();
    return names.isEmpty() ? Amounts.DASH : String.join(", ", names);
  }

  /// The cash at the end of a month, from what was there.
  Why month(Rollout.Month month) {
    Money before = month.cash().minus(month.net());
    List<Line> lines = new ArrayList<>(Why.money(month.cash()));
    lines.add(line("rollout.why.cashBefore", before.toString()));
    lines.add(line("rollout.saving", month.saving().toString()));
    lines.add(line("rollout.running", month.running().negate().toString()));
    lines.add(line("rollout.once", month.once().negate().toString()));
    lines.add(line("rollout.net", month.net().toString()));
    if (!month.built().isEmpty()) {
      lines.add(line("rollout.built", String.join(", ", month.built())));
    }
    return why(text("rollout.why.cash", month.number()), lines);
  }

  /// What all of them add a month.
  Why adds() {
    List<Line> lines = new ArrayList<>(Why.money(plan().adds()));
    plan().steps().forEach(step -> lines.add(new Line(step.lever(), step.adds().toString())));
    return why(text("rollout.adds.all"), lines);
  }

  /// When all that was paid is back.
  Why paidBack() {
    List<Line> lines = new ArrayList<>();
    lines.add(line("rollout.opening", plan().opening().toString()));
    lines.add(
        line(
            "rollout.paidBack",
            plan().paidBack().map(Planned::month).orElseGet(() -> text("rollout.why.never"))));
    plan()
        .paidBack()
        .ifPresent(
            number ->
                lines.add(
                    line("rollout.cash.end", plan().months().get(number - 1).cash().toString())));
    lines.add(line("rollout.why.order", text("rollout.why.paidBack.rule")));
    return why(text("rollout.paidBack"), lines);
  }

  /// The least cash at the end of a month.
  Why lowest() {
    List<Line> lines = new ArrayList<>(Why.money(plan().lowest()));
    plan().months().stream()
        .filter(month -> month.cash().equals(plan().lowest()))
        .findFirst()
        .ifPresent(month -> lines.add(line("rollout.month", Planned.month(month.number()))));
    return why(text("rollout.lowest"), lines);
  }

  /// What the whole plan takes for granted stands under each.
  private Why why(String title, List<Line> lines) {
    RolloutTables.notes(plan()).forEach(note -> lines.add(line("rollout.why.rests", note)));
    lines.add(line("why.prices", planned.opened().prices()));
    return new Why(title, lines, List.of());
  }

  private static Line line(String key, String value) {
    return Line.of(key, value);
  }

  private static String text(String key, Object... values) {
    return Messages.text(key, values);
  }
}

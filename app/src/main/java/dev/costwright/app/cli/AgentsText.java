package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.report.TextGrid;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.Baseline;
import dev.costwright.model.agents.ContextGrowth;
import dev.costwright.model.agents.GrowthFit;
import dev.costwright.model.agents.GrowthTrend;
import dev.costwright.model.agents.Interval;
import dev.costwright.model.agents.Multiplier;
import dev.costwright.model.agents.Multipliers;
import dev.costwright.model.agents.PerTask;
import dev.costwright.model.agents.RetryStorm;
import dev.costwright.model.agents.SpendReach;
import dev.costwright.model.agents.TurnMean;
import dev.costwright.model.agents.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `agents` prints for people.
final class AgentsText {
  private static final int MOST_TURNS = 12;

  private AgentsText() {}

  static List<String> lines(AgentReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "workflow",
            "sessions",
            "calls/task",
            "tokens/task",
            "USD/task",
            "95 %",
            "tokens x",
            "calls x",
            "cost x",
            "cost USD"));
    report.workflows().forEach(workflow -> rows.add(row(workflow)));
    List<String> lines = new ArrayList<>(TextGrid.lines(rows, 1));
    lines.add("");
    report.workflows().forEach(workflow -> lines.add(baseline(workflow)));
    lines.add("");
    report.workflows().stream()
        .filter(workflow -> workflow.growth().isGrowing())
        .forEach(
            workflow ->
                workflow
                    .growth()
                    .trend()
                    .map(t -> trend(workflow.name(), t))
                    .ifPresent(lines::add));
    report.storms().forEach(storm -> lines.add(storm(storm)));
    lines.add(coverage(report.reach()));
    return lines;
  }

  static List<String> detail(Workflow workflow) {
    List<String> lines = new ArrayList<>();
    lines.add("%s: %s sessions".formatted(workflow.name(), TableText.grouped(workflow.sessions())));
    lines.add("");
    lines.addAll(TextGrid.lines(perTask(workflow), 1));
    lines.add("");
    lines.add(baseline(workflow));
    lines.add("");
    lines.addAll(TextGrid.lines(steps(workflow), 1));
    lines.add("");
    lines.addAll(growth(workflow));
    return lines;
  }

  private static List<String> row(Workflow workflow) {
    Optional<Multipliers> against = workflow.multipliers();
    return List.of(
        workflow.name(),
        TableText.grouped(workflow.sessions()),
        AgentNumbers.number(workflow.callsPerTask().mean(), 1),
        AgentNumbers.number(workflow.tokensPerTask().mean(), 0),
        workflow.costPerTask().map(cost -> TableText.rounded(cost.mean())).orElse("-"),
        workflow.costPerTask().map(AgentNumbers::interval).orElse("-"),
        AgentNumbers.times(against.flatMap(Multipliers::tokens)),
        AgentNumbers.times(against.flatMap(Multipliers::calls)),
        AgentNumbers.times(against.flatMap(Multipliers::cost)),
        TableText.rounded(workflow.cost()));
  }

  private static List<List<String>> perTask(Workflow workflow) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("per task", "mean", "95 %", "median", "p95", "x baseline", "95 %"));
    Optional<Multipliers> against = workflow.multipliers();
    rows.add(row("calls", workflow.callsPerTask(), 1, against.flatMap(Multipliers::calls)));
    rows.add(row("tokens", workflow.tokensPerTask(), 0, against.flatMap(Multipliers::tokens)));
    workflow
        .costPerTask()
        .ifPresent(
            cost ->
                rows.add(
                    List.of(
                        "cost USD",
                        TableText.rounded(cost.mean()),
                        AgentNumbers.interval(cost),
                        TableText.rounded(cost.median()),
                        TableText.rounded(cost.p95()),
                        AgentNumbers.times(against.flatMap(Multipliers::cost)),
                        AgentNumbers.interval(against.flatMap(Multipliers::cost)))));
    return rows;
  }

  private static List<String> row(
      String name, PerTask figure, int decimals, Optional<Multiplier> multiplier) {
    return List.of(
        name,
        AgentNumbers.number(figure.mean(), decimals),
        figure.interval().map(found -> AgentNumbers.interval(found, decimals)).orElse("-"),
        AgentNumbers.number(figure.median(), 0),
        AgentNumbers.number(figure.p95(), 0),
        AgentNumbers.times(multiplier),
        AgentNumbers.interval(multiplier));
  }

  private static List<List<String>> steps(Workflow workflow) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("step", "calls", "calls/task", "tokens", "cost USD", "share"));
    workflow
        .steps()
        .forEach(
            step ->
                rows.add(
                    List.of(
                        step.name(),
                        TableText.grouped(step.sum().calls()),
                        AgentNumbers.number(step.callsPerTask(), 2),
                        TableText.grouped(step.sum().tokens()),
                        TableText.rounded(step.sum().cost()),
                        AgentNumbers.share(step.sum().cost(), workflow.cost()))));
    return rows;
  }

  private static List<String> growth(Workflow workflow) {
    ContextGrowth growth = workflow.growth();
    List<String> lines = new ArrayList<>(TextGrid.lines(turns(growth), 1));
    lines.add("");
    long total = growth.parts().total();
    lines.add(
        "prompt tokens: opening %s, new %s, sent again %s, of %s"
            .formatted(
                TableText.grouped(growth.parts().opening()),
                TableText.grouped(growth.parts().added()),
                TableText.grouped(growth.parts().resent()),
                TableText.grouped(total)));
    growth.fit().map(AgentsText::fit).ifPresent(lines::add);
    growth.trend().map(trend -> trend(workflow.name(), trend)).ifPresent(lines::add);
    return lines;
  }

  private static List<List<String>> turns(ContextGrowth growth) {
    List<String> months =
        growth.turns().stream().map(turn -> turn.month().toString()).distinct().toList();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("mean prompt at turn"));
    head.addAll(months);
    rows.add(head);
    int last = growth.turns().stream().mapToInt(TurnMean::turn).max().orElse(0);
    for (int turn = 1; turn <= Math.min(last, MOST_TURNS); turn++) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(turn)));
      for (String month : months) {
        row.add(prompt(growth, month, turn));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String prompt(ContextGrowth growth, String month, int turn) {
    return growth.turns().stream()
        .filter(mean -> mean.turn() == turn && mean.month().toString().equals(month))
        .findFirst()
        .map(mean -> AgentNumbers.number(mean.prompt(), 0))
        .orElse("-");
  }

  private static String fit(GrowthFit fit) {
    return "prompt tokens of N turns: %s N + %s N² (95 %% %s, %s), R² %s; a straight line %s"
        .formatted(
            AgentNumbers.number(fit.perTurn(), 0),
            AgentNumbers.number(fit.perTurnSquared(), 1),
            AgentNumbers.interval(fit.perTurnInterval(), 0),
            AgentNumbers.interval(fit.perTurnSquaredInterval(), 1),
            AgentNumbers.number(fit.r2(), 3),
            AgentNumbers.number(fit.linearR2(), 3));
  }

  private static String trend(String name, GrowthTrend trend) {
    return "%s: prompts at the same turn %s %% a month (95 %% %s), t %s, p %s: %s"
        .formatted(
            name,
            AgentNumbers.signed(trend.perMonth() * 100),
            AgentNumbers.interval(
                new Interval(trend.interval().low() * 100, trend.interval().high() * 100), 1),
            AgentNumbers.number(trend.t(), 1),
            AgentNumbers.probability(trend.p()),
            trend.isGrowing() ? "growing" : "not growing");
  }

  private static String baseline(Workflow workflow) {
    return workflow
        .multipliers()
        .map(Multipliers::baseline)
        .map(found -> workflow.name() + " against " + baseline(found))
        .orElse(workflow.name() + ": no single-turn calls to measure against, so no multiplier");
  }

  private static String baseline(Baseline baseline) {
    String cost = baseline.costPerCall().map(TableText::withCurrency).orElse("unpriced");
    String tokens = AgentNumbers.number(baseline.tokensPerCall(), 0);
    return baseline
        .name()
        .map(
            name ->
                "%s single calls of %s, %s: %s tokens, %s each%s"
                    .formatted(
                        TableText.grouped(baseline.calls()),
                        name,
                        baseline.models().map(models -> models + " models").orElse("all models"),
                        tokens,
                        cost,
                        baseline.isMatched() ? "" : " (other models than the agent's)"))
        .orElseGet(() -> "a described call: %s tokens, %s".formatted(tokens, cost));
  }

  private static String storm(RetryStorm storm) {
    return "retry storm: %s, %s to %s: %s calls in %s sessions, %s (normal %s an hour, p %s)"
        .formatted(
            storm.workflow(),
            storm.start(),
            storm.end(),
            TableText.grouped(storm.sum().calls()),
            TableText.grouped(storm.sessions()),
            TableText.withCurrency(storm.sum().cost()),
            AgentNumbers.number(storm.normalPerHour(), 2),
            AgentNumbers.probability(storm.p()));
  }

  private static String coverage(SpendReach reach) {
    return "rests on: logs of %s to %s, %s of %s spent (%s); agents %s"
        .formatted(
            reach.days().from(),
            reach.days().until().minusDays(1),
            TableText.withCurrency(reach.observed()),
            TableText.withCurrency(reach.best()),
            AgentNumbers.share(reach.observed(), reach.best()),
            TableText.withCurrency(reach.agents()));
  }
}

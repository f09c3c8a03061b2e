package dev.costwright.app.cli;

import dev.costwright.app.report.AgentTables;
import dev.costwright.app.report.TableText;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.Baseline;
import dev.costwright.model.agents.ContextGrowth;
import dev.costwright.model.agents.GrowthFit;
import dev.costwright.model.agents.GrowthTrend;
import dev.costwright.model.agents.Interval;
import dev.costwright.model.agents.Multipliers;
import dev.costwright.model.agents.RetryStorm;
import dev.costwright.model.agents.SpendReach;
import dev.costwright.model.agents.Workflow;
import java.util.ArrayList;
import java.util.List;

/// What `agents` prints for people.
final class AgentsText {
  private static final int MOST_TURNS = 12;

  private AgentsText() {}

  static List<String> lines(AgentReport report) {
    List<String> lines = new ArrayList<>(TableText.lines(AgentTables.workflows(report)));
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
    lines.addAll(TableText.lines(AgentTables.perTask(workflow)));
    lines.add("");
    lines.add(baseline(workflow));
    lines.add("");
    lines.addAll(TableText.lines(AgentTables.steps(workflow)));
    lines.add("");
    lines.addAll(growth(workflow));
    return lines;
  }

  private static List<String> growth(Workflow workflow) {
    ContextGrowth growth = workflow.growth();
    List<String> lines =
        new ArrayList<>(TableText.lines(AgentTables.turns(growth).top(MOST_TURNS)));
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

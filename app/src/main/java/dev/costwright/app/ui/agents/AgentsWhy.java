package dev.costwright.app.ui.agents;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.CostPerTask;
import dev.costwright.model.agents.GrowthFit;
import dev.costwright.model.agents.GrowthTrend;
import dev.costwright.model.agents.Multipliers;
import dev.costwright.model.agents.RetryStorm;
import dev.costwright.model.agents.SpendReach;
import dev.costwright.model.agents.StepKind;
import dev.costwright.model.agents.TurnMean;
import dev.costwright.model.agents.Workflow;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the figures of the screen rest on.
record AgentsWhy(AgentsSource source) {
  private static final int FACTS_SHOWN = 8;

  /// The agents' spend and its share of the bill.
  Why of(AgentReport report) {
    SpendReach reach = report.reach();
    return new Why(
        Messages.text("agents.tile.spend"),
        Why.join(
            Why.join(
                Why.money(reach.agents()),
                Why.Line.of("why.evidence", Messages.text("evidence.observed")),
                Why.Line.of("agents.why.days", AgentFigures.days(reach.days())),
                Why.Line.of("agents.why.observed", Amounts.exact(reach.observed())),
                Why.Line.of("agents.why.best", Amounts.exact(reach.best())),
                Why.Line.of("agents.why.coverage", Amounts.share(reach.observed(), reach.best())),
                Why.Line.of("why.unpriced", Amounts.count(reach.unpricedCalls()))),
            source.grounds(Optional.of(reach.days())).lines()),
        List.of());
  }

  /// Cost per task and multiplier of a workflow.
  Why of(AgentReport report, Workflow workflow) {
    List<Why.Line> lines = new ArrayList<>();
    workflow.costPerTask().map(CostPerTask::mean).map(Why::money).ifPresent(lines::addAll);
    lines.add(Why.Line.of("agents.why.sessions", Amounts.count(workflow.sessions())));
    lines.add(Why.Line.of("agents.why.total", Amounts.exact(workflow.cost())));
    lines.add(Why.Line.of("agents.why.interval", Messages.text("agents.why.bootstrap")));
    lines.add(
        Why.Line.of(
            "agents.why.baseline",
            workflow
                .multipliers()
                .map(Multipliers::baseline)
                .map(AgentFigures::baseline)
                .orElseGet(() -> Messages.text("agents.baseline.none"))));
    lines.add(
        Why.Line.of("agents.why.unpricedSessions", Amounts.count(workflow.unpricedSessions())));
    workflow.growth().fit().map(AgentsWhy::fit).ifPresent(lines::add);
    workflow.growth().trend().map(AgentsWhy::trend).ifPresent(lines::add);
    lines.add(Why.Line.of("why.evidence", Messages.text("evidence.observed")));
    lines.add(Why.Line.of("why.rows", Amounts.count(workflow.sum().calls())));
    lines.addAll(source.grounds(Optional.of(report.reach().days())).lines());
    return new Why(
        Messages.text("agents.why.task", workflow.name()),
        lines,
        source.dearest(
            List.of(Dimension.FEATURE),
            List.of(workflow.name()),
            report.reach().days(),
            FACTS_SHOWN));
  }

  /// What one kind of step of a workflow cost.
  Why of(AgentReport report, Workflow workflow, StepKind step) {
    return new Why(
        Messages.text("agents.why.step", workflow.name(), step.name()),
        Why.join(
            Why.join(
                Why.money(step.sum().cost()),
                Why.Line.of("agents.why.share", Amounts.share(step.sum().cost(), workflow.cost())),
                Why.Line.of("why.rows", Amounts.count(step.sum().calls())),
                Why.Line.of("why.tokens", Amounts.count(step.sum().tokens())),
                Why.Line.of("agents.steps.perTask", AgentFigures.number(step.callsPerTask(), 2)),
                Why.Line.of(
                    "agents.why.tokensPerTask", AgentFigures.number(step.tokensPerTask(), 0)),
                Why.Line.of("why.unpriced", Amounts.count(step.sum().unpricedCalls())),
                Why.Line.of("why.evidence", Messages.text("evidence.observed")),
                Why.Line.of("agents.why.coverage", coverage(report.reach()))),
            source.grounds(Optional.of(report.reach().days())).lines()),
        source.dearest(
            List.of(Dimension.FEATURE, Dimension.STEP_KIND),
            List.of(workflow.name(), step.name()),
            report.reach().days(),
            FACTS_SHOWN));
  }

  /// How long the prompt at one turn was, on average of a month's sessions.
  Why of(AgentReport report, Workflow workflow, TurnMean mean) {
    List<Why.Line> lines = new ArrayList<>();
    lines.add(Why.Line.of("agents.why.prompt", AgentFigures.number(mean.prompt(), 1)));
    lines.add(Why.Line.of("agents.why.reached", Amounts.count(mean.sessions())));
    lines.add(Why.Line.of("agents.why.turn", Messages.text("agents.why.turn.rule")));
    workflow.growth().fit().map(AgentsWhy::fit).ifPresent(lines::add);
    workflow.growth().trend().map(AgentsWhy::trend).ifPresent(lines::add);
    lines.add(Why.Line.of("why.evidence", Messages.text("evidence.observed")));
    lines.add(Why.Line.of("agents.why.coverage", coverage(report.reach())));
    return new Why(
        Messages.text(
            "agents.why.turns",
            workflow.name(),
            String.valueOf(mean.turn()),
            Days.monthOfYear(mean.month())),
        lines,
        source.dearest(
            List.of(Dimension.FEATURE),
            List.of(workflow.name()),
            Period.utc(mean.month().atDay(1), mean.month().plusMonths(1).atDay(1)),
            FACTS_SHOWN));
  }

  /// What a storm cost and why it is one.
  Why of(AgentReport report, RetryStorm storm) {
    LocalDate first = LocalDate.ofInstant(storm.start(), ZoneOffset.UTC);
    LocalDate last = LocalDate.ofInstant(storm.end(), ZoneOffset.UTC);
    return new Why(
        Messages.text("agents.why.storm", storm.workflow(), AgentFigures.span(storm)),
        Why.join(
            Why.join(
                Why.money(storm.sum().cost()),
                Why.Line.of("why.rows", Amounts.count(storm.sum().calls())),
                Why.Line.of("agents.why.sessions", Amounts.count(storm.sessions())),
                Why.Line.of("agents.why.perCall", Amounts.decimal(storm.costPerCall(), 4)),
                Why.Line.of("agents.why.normal", AgentFigures.number(storm.normalPerHour(), 2)),
                Why.Line.of("agents.why.rule", Messages.text("agents.why.poisson")),
                Why.Line.of("agents.why.chance", AgentFigures.chance(storm.p())),
                Why.Line.of("why.unpriced", Amounts.count(storm.sum().unpricedCalls())),
                Why.Line.of("why.evidence", Messages.text("evidence.observed")),
                Why.Line.of("agents.why.coverage", coverage(report.reach()))),
            source.grounds(Optional.of(report.reach().days())).lines()),
        source.dearest(
            List.of(Dimension.FEATURE, Dimension.STEP_KIND),
            List.of(storm.workflow(), storm.steps().getFirst()),
            Period.utc(first, last.plusDays(1)),
            FACTS_SHOWN));
  }

  private static String coverage(SpendReach reach) {
    return Amounts.share(reach.observed(), reach.best());
  }

  private static Why.Line fit(GrowthFit fit) {
    return Why.Line.of(
        "agents.why.fit",
        Messages.text(
            "agents.fit",
            AgentFigures.number(fit.perTurn(), 0),
            AgentFigures.number(fit.perTurnSquared(), 0),
            AgentFigures.number(fit.r2(), 3),
            AgentFigures.number(fit.linearR2(), 3)));
  }

  private static Why.Line trend(GrowthTrend trend) {
    return Why.Line.of(
        "agents.why.trend",
        Messages.text(
            "agents.why.trend.test",
            AgentFigures.perMonth(trend),
            AgentFigures.number(trend.t(), 1),
            AgentFigures.chance(trend.p())));
  }
}

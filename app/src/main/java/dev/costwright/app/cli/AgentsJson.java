package dev.costwright.app.cli;

import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.Baseline;
import dev.costwright.model.agents.ContextGrowth;
import dev.costwright.model.agents.CostPerTask;
import dev.costwright.model.agents.GrowthFit;
import dev.costwright.model.agents.GrowthTrend;
import dev.costwright.model.agents.Interval;
import dev.costwright.model.agents.Multiplier;
import dev.costwright.model.agents.Multipliers;
import dev.costwright.model.agents.PerTask;
import dev.costwright.model.agents.RetryStorm;
import dev.costwright.model.agents.SpendReach;
import dev.costwright.model.agents.StepKind;
import dev.costwright.model.agents.TurnMean;
import dev.costwright.model.agents.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The document of `agents`. Intervals are 95 %; what is absent is `null`.
final class AgentsJson {
  private AgentsJson() {}

  static ObjectNode nothing() {
    ObjectNode document = Json.object();
    document.putArray("workflows");
    document.putArray("storms");
    document.putArray("baselines");
    return document.putNull("coverage");
  }

  static ObjectNode document(AgentReport report, List<Workflow> workflows) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("workflows");
    workflows.forEach(workflow -> list.add(workflow(workflow)));
    ArrayNode storms = document.putArray("storms");
    report.storms().forEach(storm -> storms.add(storm(storm)));
    ArrayNode baselines = document.putArray("baselines");
    report.candidates().forEach(baselines::add);
    document.set("coverage", coverage(report.reach()));
    return document;
  }

  private static ObjectNode workflow(Workflow workflow) {
    ObjectNode node = Json.object();
    node.put("name", workflow.name())
        .put("sessions", workflow.sessions())
        .put("callsPerTask", workflow.callsPerTask().mean())
        .put("tokensPerTask", workflow.tokensPerTask().mean());
    setOrNull(node, "costPerTask", workflow.costPerTask(), cost -> Json.money(cost.mean()));
    Optional<Multipliers> against = workflow.multipliers();
    put(node, "tokenMultiplier", against.flatMap(Multipliers::tokens));
    put(node, "callMultiplier", against.flatMap(Multipliers::calls));
    put(node, "costMultiplier", against.flatMap(Multipliers::cost));
    node.put("calls", workflow.sum().calls()).put("tokens", workflow.sum().tokens());
    node.set("cost", Json.money(workflow.cost()));
    node.put("unpricedSessions", workflow.unpricedSessions()).put("modelClass", workflow.models());
    node.set("intervals", intervals(workflow));
    node.set("spread", spread(workflow));
    setOrNull(node, "baseline", against.map(Multipliers::baseline), AgentsJson::baseline);
    ArrayNode steps = node.putArray("stepKinds");
    workflow.steps().forEach(step -> steps.add(step(step)));
    node.set("growth", growth(workflow.growth()));
    return node;
  }

  private static ObjectNode intervals(Workflow workflow) {
    ObjectNode node = Json.object();
    setOrNull(node, "callsPerTask", workflow.callsPerTask().interval(), AgentsJson::interval);
    setOrNull(node, "tokensPerTask", workflow.tokensPerTask().interval(), AgentsJson::interval);
    setOrNull(
        node,
        "costPerTask",
        workflow.costPerTask().filter(cost -> cost.low().isPresent()),
        AgentsJson::interval);
    Optional<Multipliers> against = workflow.multipliers();
    put95(node, "tokenMultiplier", against.flatMap(Multipliers::tokens));
    put95(node, "callMultiplier", against.flatMap(Multipliers::calls));
    put95(node, "costMultiplier", against.flatMap(Multipliers::cost));
    return node;
  }

  private static ObjectNode spread(Workflow workflow) {
    ObjectNode node = Json.object();
    node.set("callsPerTask", spread(workflow.callsPerTask()));
    node.set("tokensPerTask", spread(workflow.tokensPerTask()));
    setOrNull(
        node,
        "costPerTask",
        workflow.costPerTask(),
        cost -> {
          ObjectNode money = Json.object();
          money.set("median", Json.money(cost.median()));
          money.set("p95", Json.money(cost.p95()));
          return money;
        });
    return node;
  }

  private static ObjectNode spread(PerTask figure) {
    return Json.object().put("median", figure.median()).put("p95", figure.p95());
  }

  private static ObjectNode baseline(Baseline baseline) {
    ObjectNode node = Json.object();
    node.put("workflow", baseline.name().orElse(null))
        .put("modelClass", baseline.models().orElse(null))
        .put("matched", baseline.isMatched())
        .put("calls", baseline.calls())
        .put("tokensPerCall", baseline.tokensPerCall());
    setOrNull(node, "costPerCall", baseline.costPerCall(), Json::money);
    return node;
  }

  private static ObjectNode step(StepKind step) {
    ObjectNode node = Json.object();
    node.put("name", step.name())
        .put("calls", step.sum().calls())
        .put("tokens", step.sum().tokens());
    node.set("cost", Json.money(step.sum().cost()));
    return node.put("unpricedCalls", step.sum().unpricedCalls())
        .put("callsPerTask", step.callsPerTask())
        .put("tokensPerTask", step.tokensPerTask());
  }

  private static ObjectNode growth(ContextGrowth growth) {
    ObjectNode node = Json.object().put("growing", growth.isGrowing());
    node.putObject("promptTokens")
        .put("opening", growth.parts().opening())
        .put("new", growth.parts().added())
        .put("resent", growth.parts().resent());
    setOrNull(node, "withinSession", growth.fit(), AgentsJson::fit);
    setOrNull(node, "overMonths", growth.trend(), AgentsJson::trend);
    ArrayNode turns = node.putArray("turns");
    for (TurnMean turn : growth.turns()) {
      turns
          .addObject()
          .put("month", turn.month().toString())
          .put("turn", turn.turn())
          .put("sessions", turn.sessions())
          .put("prompt", turn.prompt());
    }
    return node;
  }

  private static ObjectNode fit(GrowthFit fit) {
    ObjectNode node = Json.object();
    node.put("a", fit.perTurn()).set("aInterval", interval(fit.perTurnInterval()));
    node.put("b", fit.perTurnSquared()).set("bInterval", interval(fit.perTurnSquaredInterval()));
    return node.put("r2", fit.r2()).put("linearR2", fit.linearR2()).put("sessions", fit.sessions());
  }

  private static ObjectNode trend(GrowthTrend trend) {
    ObjectNode node = Json.object();
    node.put("perMonth", trend.perMonth()).set("interval", interval(trend.interval()));
    return node.put("t", trend.t())
        .put("p", trend.p())
        .put("sessions", trend.sessions())
        .put("tests", trend.tests());
  }

  private static ObjectNode storm(RetryStorm storm) {
    ObjectNode node = Json.object();
    node.put("workflow", storm.workflow())
        .put("start", storm.start().toString())
        .put("end", storm.end().toString())
        .put("sessions", storm.sessions())
        .put("calls", storm.sum().calls())
        .put("tokens", storm.sum().tokens());
    node.set("cost", Json.money(storm.sum().cost()));
    node.set("costPerCall", Json.money(storm.costPerCall()));
    return node.put("unpricedCalls", storm.sum().unpricedCalls())
        .put("normalPerHour", storm.normalPerHour())
        .put("p", storm.p());
  }

  private static ObjectNode coverage(SpendReach reach) {
    ObjectNode node = Json.object();
    node.put("from", reach.days().from().toString())
        .put("to", reach.days().until().minusDays(1).toString());
    node.set("agents", Json.money(reach.agents()));
    node.set("observed", Json.money(reach.observed()));
    node.set("best", Json.money(reach.best()));
    return node.put("unpricedCalls", reach.unpricedCalls());
  }

  private static ObjectNode interval(Interval interval) {
    return Json.object().put("lo95", interval.low()).put("hi95", interval.high());
  }

  private static ObjectNode interval(CostPerTask cost) {
    ObjectNode node = Json.object();
    setOrNull(node, "lo95", cost.low(), Json::money);
    setOrNull(node, "hi95", cost.high(), Json::money);
    return node;
  }

  private static void put(ObjectNode node, String field, Optional<Multiplier> multiplier) {
    node.put(field, multiplier.map(Multiplier::value).orElse(null));
  }

  private static void put95(ObjectNode node, String field, Optional<Multiplier> multiplier) {
    setOrNull(node, field, multiplier.flatMap(Multiplier::interval), AgentsJson::interval);
  }

  private static <T> void setOrNull(
      ObjectNode node, String field, Optional<T> value, Function<T, ObjectNode> document) {
    value.map(document).ifPresentOrElse(found -> node.set(field, found), () -> node.putNull(field));
  }
}

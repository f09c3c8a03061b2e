package dev.costwright.app.cli;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.RolloutTables;
import dev.costwright.app.report.TableText;
import dev.costwright.forecasting.rollout.Rollout;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "rollout",
    description =
        "Orders the levers of a scenario by payback, each paid for by those before it, month by"
            + " month.")
final class RolloutCommand extends Subcommand {
  private static final int DECIMALS = 6;

  @Mixin private RolloutOptions options = new RolloutOptions();

  @Override
  ExitCode run(Session session) {
    RolloutOptions.Answer answer = options.ask(session);
    Rollout plan = answer.plan();
    List<String> lines = new ArrayList<>();
    for (ReportTable table : RolloutTables.of(plan)) {
      lines.addAll(TableText.lines(table));
      lines.add("");
    }
    lines.addAll(RolloutTables.notes(plan));
    session.result(document(answer.scenario().name(), plan), lines);
    boolean isWhole = plan.steps().stream().allMatch(step -> step.built().isPresent());
    return isWhole && plan.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
  }

  private static ObjectNode document(String name, Rollout plan) {
    ObjectNode document = Json.object().put("name", name);
    document.set("opening", Json.money(plan.opening()));
    document.set("lowest", Json.money(plan.lowest()));
    plan.paidBack()
        .ifPresentOrElse(
            month -> document.put("paidBack", month), () -> document.putNull("paidBack"));
    ArrayNode steps = document.putArray("steps");
    for (Rollout.Step step : plan.steps()) {
      ObjectNode node = steps.addObject().put("lever", step.lever());
      node.set("adds", Json.money(step.adds()));
      step.stated()
          .ifPresentOrElse(
              stated -> {
                node.set("once", Json.money(stated.once()));
                node.set("monthly", Json.money(stated.monthly()));
                node.put("paybackMonths", step.payback().toDecimal(DECIMALS).toPlainString());
              },
              () -> node.putNull("once").putNull("monthly").putNull("paybackMonths"));
      step.built().ifPresentOrElse(month -> node.put("built", month), () -> node.putNull("built"));
    }
    ArrayNode left = document.putArray("leftOut");
    plan.leftOut()
        .forEach(
            one -> left.addObject().put("lever", one.lever()).set("adds", Json.money(one.adds())));
    ArrayNode months = document.putArray("months");
    for (Rollout.Month month : plan.months()) {
      ObjectNode node = months.addObject().put("month", month.number());
      node.set("once", Json.money(month.once()));
      node.set("running", Json.money(month.running()));
      node.set("saving", Json.money(month.saving()));
      node.set("net", Json.money(month.net()));
      node.set("cash", Json.money(month.cash()));
      month.built().forEach(node.putArray("built")::add);
    }
    return document;
  }
}

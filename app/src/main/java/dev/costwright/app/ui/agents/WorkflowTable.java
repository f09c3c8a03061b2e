package dev.costwright.app.ui.agents;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.CostPerTask;
import dev.costwright.model.agents.Multiplier;
import dev.costwright.model.agents.Multipliers;
import dev.costwright.model.agents.Workflow;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;

/// The workflows with what a task takes and costs, and how many chat calls that is.
record WorkflowTable(AgentReport report) {
  private static final double NAME = 200;
  private static final double FIGURE = 88;
  private static final double RANGE = 104;

  DataTable<Workflow> table() {
    DataTable<Workflow> table = new DataTable<>(Messages.text("agents.workflows"), columns());
    table.setId("agents-workflows");
    table.show(report.workflows());
    return table;
  }

  private static List<DataColumn<Workflow>> columns() {
    return List.of(
        DataColumn.node(head("name"), NAME, Workflow::name, WorkflowTable::name),
        DataColumn.count(head("sessions"), FIGURE, Workflow::sessions),
        DataColumn.figure(
            head("calls"), FIGURE, one -> AgentFigures.cell(one.callsPerTask().mean(), 1)),
        DataColumn.figure(
            head("tokens"), FIGURE, one -> AgentFigures.cell(one.tokensPerTask().mean(), 0)),
        DataColumn.<Workflow>figure(head("cost"), FIGURE, cost(CostPerTask::mean))
            .withStyles("strong"),
        DataColumn.<Workflow>figure(head("cost95"), RANGE, WorkflowTable::interval)
            .withStyles("muted"),
        DataColumn.figure(head("median"), FIGURE, cost(CostPerTask::median)),
        DataColumn.figure(head("p95"), FIGURE, cost(CostPerTask::p95)),
        DataColumn.figure(head("tokenTimes"), FIGURE, times(Multipliers::tokens)),
        DataColumn.figure(head("callTimes"), FIGURE, times(Multipliers::calls)),
        DataColumn.<Workflow>figure(head("costTimes"), FIGURE, times(Multipliers::cost))
            .withStyles("strong"),
        DataColumn.<Workflow>figure(head("costTimes95"), RANGE, WorkflowTable::timesInterval)
            .withStyles("muted"),
        DataColumn.money(head("total"), FIGURE, Workflow::cost));
  }

  private static String head(String key) {
    return Messages.text("agents.workflows." + key);
  }

  private static Node name(Workflow workflow) {
    return workflow.growth().isGrowing()
        ? Ui.row(
            8, Ui.text(workflow.name()), Ui.badge(Messages.text("agents.growing"), Tone.WARNING))
        : Ui.text(workflow.name());
  }

  private static Function<Workflow, CellValue> cost(Function<CostPerTask, Money> part) {
    return workflow ->
        workflow.costPerTask().map(part).map(CellValue::of).orElseGet(CellValue::absent);
  }

  private static CellValue interval(Workflow workflow) {
    return workflow
        .costPerTask()
        .flatMap(AgentFigures::costRange)
        .<CellValue>map(CellValue.Text::new)
        .orElseGet(CellValue::absent);
  }

  private static Function<Workflow, CellValue> times(
      Function<Multipliers, Optional<Multiplier>> part) {
    return workflow -> AgentFigures.timesCell(workflow.multipliers().flatMap(part));
  }

  private static CellValue timesInterval(Workflow workflow) {
    return workflow
        .multipliers()
        .flatMap(Multipliers::cost)
        .flatMap(Multiplier::interval)
        .map(AgentFigures::range)
        .<CellValue>map(CellValue.Text::new)
        .orElseGet(CellValue::absent);
  }
}

package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.RetryStorm;
import dev.costwright.model.agents.Workflow;
import java.util.List;
import java.util.Optional;

/// Retry storms, one a line, by time; none is a table without lines.
final class StormTable {
  private StormTable() {}

  /// @param only the workflow whose storms are asked for; empty for all
  static ReportTable of(AgentReport report, Optional<Workflow> only) {
    String currency = report.reach().best().currency().getCurrencyCode();
    return new ReportTable(
        "Retry storms",
        List.of(
            new Column("workflow", "workflow", Kind.TEXT),
            new Column("start", "start", Kind.TEXT),
            new Column("end", "end", Kind.TEXT),
            new Column("sessions", "sessions", Kind.COUNT),
            new Column("steps", "steps", Kind.TEXT),
            new Column("calls", "calls", Kind.COUNT),
            new Column("tokens", "tokens", Kind.COUNT),
            new Column("cost", "cost " + currency, Kind.MONEY),
            new Column("costPerCall", currency + "/call", Kind.MONEY),
            new Column("unpricedCalls", "unpriced calls", Kind.COUNT),
            new Column("normalPerHour", "normal/hour", Kind.NUMBER),
            new Column("p", "p", Kind.NUMBER)),
        report.storms().stream()
            .filter(
                storm ->
                    only.map(workflow -> workflow.name().equals(storm.workflow())).orElse(true))
            .map(StormTable::row)
            .toList(),
        Optional.empty());
  }

  private static List<Cell> row(RetryStorm storm) {
    return List.of(
        new Text(storm.workflow()),
        new Text(storm.start().toString()),
        new Text(storm.end().toString()),
        new Count(storm.sessions()),
        new Text(String.join(", ", storm.steps())),
        new Count(storm.sum().calls()),
        new Count(storm.sum().tokens()),
        new Amount(storm.sum().cost()),
        new Amount(storm.costPerCall()),
        new Count(storm.sum().unpricedCalls()),
        Decimal.of(storm.normalPerHour(), 2),
        Decimal.of(storm.p(), 6));
  }
}

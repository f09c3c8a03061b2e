package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.ContextGrowth;
import dev.costwright.model.agents.CostPerTask;
import dev.costwright.model.agents.Interval;
import dev.costwright.model.agents.Multiplier;
import dev.costwright.model.agents.Multipliers;
import dev.costwright.model.agents.PerTask;
import dev.costwright.model.agents.TurnMean;
import dev.costwright.model.agents.Workflow;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What agents cost a task, as tables. Intervals are 95 %.
public final class AgentTables {
  private AgentTables() {}

  /// The table of all workflows and the retry storms; with one named its figures per task, steps
  /// and prompts, and its storms.
  public static List<ReportTable> of(AgentReport report, Optional<Workflow> named) {
    return named
        .map(
            one ->
                List.of(
                    perTask(one), steps(one), turns(one.growth()), StormTable.of(report, named)))
        .orElseGet(() -> List.of(workflows(report), StormTable.of(report, named)));
  }

  /// One line per workflow.
  public static ReportTable workflows(AgentReport report) {
    String currency = report.reach().best().currency().getCurrencyCode();
    return new ReportTable(
        "Agents",
        List.of(
            text("workflow"),
            new Column("sessions", "sessions", Kind.COUNT),
            number("calls/task"),
            number("tokens/task"),
            money(currency + "/task"),
            money("95 % from"),
            money("95 % to"),
            number("tokens x"),
            number("calls x"),
            number("cost x"),
            money("cost " + currency)),
        report.workflows().stream().map(AgentTables::row).toList(),
        Optional.empty());
  }

  /// Calls, tokens and cost of a task of one workflow.
  public static ReportTable perTask(Workflow workflow) {
    Optional<Multipliers> against = workflow.multipliers();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("calls", workflow.callsPerTask(), 1, against.flatMap(Multipliers::calls)));
    rows.add(row("tokens", workflow.tokensPerTask(), 0, against.flatMap(Multipliers::tokens)));
    workflow
        .costPerTask()
        .ifPresent(cost -> rows.add(row(cost, against.flatMap(Multipliers::cost))));
    return new ReportTable(
        "Per task",
        List.of(
            text("per task"),
            number("mean"),
            number("95 % from"),
            number("95 % to"),
            number("median"),
            number("p95"),
            number("x baseline"),
            number("x from"),
            number("x to")),
        rows,
        Optional.empty());
  }

  /// The steps of one workflow.
  public static ReportTable steps(Workflow workflow) {
    return new ReportTable(
        "Steps",
        List.of(
            text("step"),
            new Column("calls", "calls", Kind.COUNT),
            number("calls/task"),
            new Column("tokens", "tokens", Kind.COUNT),
            money("cost " + workflow.cost().currency().getCurrencyCode()),
            number("share %")),
        workflow.steps().stream()
            .map(
                step ->
                    List.of(
                        new Text(step.name()),
                        new Count(step.sum().calls()),
                        Decimal.of(step.callsPerTask(), 2),
                        new Count(step.sum().tokens()),
                        new Amount(step.sum().cost()),
                        Decimal.percent(step.sum().cost(), workflow.cost())))
            .toList(),
        Optional.empty());
  }

  /// Mean prompt tokens: a line per turn, a column per month.
  public static ReportTable turns(ContextGrowth growth) {
    List<String> months =
        growth.turns().stream().map(turn -> turn.month().toString()).distinct().toList();
    int last = growth.turns().stream().mapToInt(TurnMean::turn).max().orElse(0);
    List<List<Cell>> rows = new ArrayList<>();
    for (int turn = 1; turn <= last; turn++) {
      List<Cell> row = new ArrayList<>(List.of(new Count(turn)));
      for (String month : months) {
        row.add(prompt(growth, month, turn));
      }
      rows.add(row);
    }
    List<Column> columns =
        Stream.concat(
                Stream.of(new Column("turn", "mean prompt at turn", Kind.COUNT)),
                months.stream().map(AgentTables::number))
            .toList();
    return new ReportTable("Prompt by turn", columns, rows, Optional.empty());
  }

  private static Cell prompt(ContextGrowth growth, String month, int turn) {
    return growth.turns().stream()
        .filter(mean -> mean.turn() == turn && mean.month().toString().equals(month))
        .findFirst()
        .map(mean -> Decimal.of(mean.prompt(), 0))
        .orElse(Cell.ABSENT);
  }

  private static List<Cell> row(Workflow workflow) {
    Optional<Multipliers> against = workflow.multipliers();
    return List.of(
        new Text(workflow.name()),
        new Count(workflow.sessions()),
        Decimal.of(workflow.callsPerTask().mean(), 1),
        Decimal.of(workflow.tokensPerTask().mean(), 0),
        amount(workflow.costPerTask().map(CostPerTask::mean)),
        amount(workflow.costPerTask().flatMap(CostPerTask::low)),
        amount(workflow.costPerTask().flatMap(CostPerTask::high)),
        times(against.flatMap(Multipliers::tokens)),
        times(against.flatMap(Multipliers::calls)),
        times(against.flatMap(Multipliers::cost)),
        new Amount(workflow.cost()));
  }

  private static List<Cell> row(
      String name, PerTask figure, int decimals, Optional<Multiplier> multiplier) {
    return List.of(
        new Text(name),
        Decimal.of(figure.mean(), decimals),
        bound(figure.interval(), Interval::low, decimals),
        bound(figure.interval(), Interval::high, decimals),
        Decimal.of(figure.median(), 0),
        Decimal.of(figure.p95(), 0),
        times(multiplier),
        bound(multiplier.flatMap(Multiplier::interval), Interval::low, 2),
        bound(multiplier.flatMap(Multiplier::interval), Interval::high, 2));
  }

  private static List<Cell> row(CostPerTask cost, Optional<Multiplier> multiplier) {
    return List.of(
        new Text("cost " + cost.mean().currency().getCurrencyCode()),
        new Amount(cost.mean()),
        amount(cost.low()),
        amount(cost.high()),
        new Amount(cost.median()),
        new Amount(cost.p95()),
        times(multiplier),
        bound(multiplier.flatMap(Multiplier::interval), Interval::low, 2),
        bound(multiplier.flatMap(Multiplier::interval), Interval::high, 2));
  }

  private static Cell times(Optional<Multiplier> multiplier) {
    return multiplier.map(found -> Decimal.of(found.value(), 2)).orElse(Cell.ABSENT);
  }

  private static Cell bound(
      Optional<Interval> interval, Function<Interval, Double> end, int decimals) {
    return interval.map(end).map(value -> Decimal.of(value, decimals)).orElse(Cell.ABSENT);
  }

  private static Cell amount(Optional<Money> money) {
    return money.<Cell>map(Amount::new).orElse(Cell.ABSENT);
  }

  private static Column text(String name) {
    return new Column(name, name, Kind.TEXT);
  }

  private static Column money(String name) {
    return new Column(name, name, Kind.MONEY);
  }

  private static Column number(String name) {
    return new Column(name, name, Kind.NUMBER);
  }
}

package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.rollout.Rollout;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Roll-out plans as tables.
public final class RolloutTables {
  private static final int PAYBACK = 6;

  private RolloutTables() {}

  /// The levers in order, then the months.
  public static List<ReportTable> of(Rollout plan) {
    return List.of(steps(plan), months(plan));
  }

  /// The plan, what it takes for granted, and every assumption of the scenario.
  public static List<ReportTable> whole(Scenario scenario, Rollout plan) {
    List<ReportTable> tables = new ArrayList<>(of(plan));
    tables.add(AssumptionTables.grounds(notes(plan)));
    tables.add(AssumptionTables.settings(scenario));
    return tables;
  }

  private static ReportTable steps(Rollout plan) {
    return new ReportTable(
        "Roll-out",
        List.of(
            new Column("lever", "lever", Kind.TEXT),
            money(plan, "once"),
            money(plan, "monthly"),
            money(plan, "adds"),
            new Column("payback", "payback months", Kind.NUMBER),
            new Column("built", "built in month", Kind.COUNT)),
        plan.steps().stream().map(RolloutTables::step).toList(),
        Optional.empty());
  }

  private static List<Cell> step(Rollout.Step step) {
    return List.of(
        new Text(step.lever()),
        step.stated().<Cell>map(stated -> new Amount(stated.once())).orElse(Cell.ABSENT),
        step.stated().<Cell>map(stated -> new Amount(stated.monthly())).orElse(Cell.ABSENT),
        new Amount(step.adds()),
        step.stated()
            .<Cell>map(_ -> new Decimal(step.payback().toDecimal(PAYBACK), 1))
            .orElse(Cell.ABSENT),
        step.built().<Cell>map(month -> new Count(month)).orElse(Cell.ABSENT));
  }

  private static ReportTable months(Rollout plan) {
    return new ReportTable(
        "Cash by month",
        List.of(
            new Column("month", "month", Kind.COUNT),
            money(plan, "once"),
            money(plan, "running"),
            money(plan, "saving"),
            money(plan, "net"),
            money(plan, "cash"),
            new Column("built", "built", Kind.TEXT)),
        plan.months().stream().map(RolloutTables::month).toList(),
        Optional.of(total(plan)));
  }

  private static List<Cell> month(Rollout.Month month) {
    return List.of(
        new Count(month.number()),
        new Amount(month.once()),
        new Amount(month.running()),
        new Amount(month.saving()),
        new Amount(month.net()),
        new Amount(month.cash()),
        new Text(String.join(", ", month.built())));
  }

  private static List<Cell> total(Rollout plan) {
    List<Cell> cells = new ArrayList<>(List.of(new Text("sum")));
    cells.add(sum(plan, Rollout.Month::once));
    cells.add(sum(plan, Rollout.Month::running));
    cells.add(sum(plan, Rollout.Month::saving));
    cells.add(sum(plan, Rollout.Month::net));
    cells.add(Cell.ABSENT);
    cells.add(Cell.ABSENT);
    return cells;
  }

  private static Cell sum(Rollout plan, Function<Rollout.Month, Money> figure) {
    return new Amount(
        plan.months().stream()
            .map(figure)
            .reduce(Money.zero(plan.opening().currency()), Money::plus));
  }

  private static Column money(Rollout plan, String name) {
    return new Column(name, name + " " + plan.opening().currency().getCurrencyCode(), Kind.MONEY);
  }

  /// What the plan takes for granted, and what it leaves out.
  public static List<String> notes(Rollout plan) {
    List<String> notes = new ArrayList<>();
    notes.add("opening cash: " + TableText.withCurrency(plan.opening()));
    plan.leftOut()
        .forEach(
            left ->
                notes.add(
                    "left out: %s would add %s a month"
                        .formatted(left.lever(), TableText.withCurrency(left.adds()))));
    plan.steps().stream()
        .filter(step -> step.built().isEmpty())
        .forEach(
            step ->
                notes.add(
                    "not begun: cash does not cover %s of \"%s\" within these months"
                        .formatted(TableText.withCurrency(step.outlay().once()), step.lever())));
    plan.unstated()
        .forEach(
            lever ->
                notes.add(
                    "not stated: what \"%s\" takes outside the calls; it counts as free and has no payback."
                        .formatted(lever)));
    notes.add(
        "note: every month is the average month of the baseline; a lever is built in one month and"
            + " saves from the next.");
    return notes;
  }
}

package dev.costwright.model.agents;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Grain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads logged calls by workflow and session, and says what a task costs.
///
/// A workflow is a feature (else a use case, else a project); its tasks are its sessions. Calls
/// come from the observed layer, the only one that knows sessions. All calls of the period are
/// held in memory. The same calls give the same report, whatever the order of imports.
public final class AgentAnalysis {
  private final Cube cube;
  private final PriceBook prices;

  /// @param prices of a described chat call
  public AgentAnalysis(Cube cube, PriceBook prices) {
    this.cube = cube;
    this.prices = prices;
  }

  /// Empty when no logged call belongs to a session of several calls.
  ///
  /// @throws UsageException when the baseline asked for is no single-turn workflow
  public Optional<AgentReport> run(AgentQuestion question) {
    List<AgentCall> calls = new ArrayList<>();
    cube.forEachRow(
        new RowQuery(question.period(), LayerChoice.OBSERVED, Map.of()),
        row -> {
          if (!row.isRemainder() && row.grain() == Grain.CALL) {
            calls.add(AgentCall.of(row));
          }
        });
    List<Workload> all = Workload.of(calls);
    List<Workload> agentic = all.stream().filter(Workload::isAgentic).toList();
    return agentic.isEmpty()
        ? Optional.empty()
        : Optional.of(report(all, question.baseline(), prices, reach(calls, agentic)));
  }

  static AgentReport report(
      List<Workload> all, BaselineChoice choice, PriceBook prices, SpendReach reach) {
    List<Workload> candidates = all.stream().filter(Workload::isSingleTurn).toList();
    check(choice, candidates);
    Baselines baselines = new Baselines(candidates, choice, prices);
    Money zero = Money.zero(reach.best().currency());
    List<Workflow> workflows =
        all.stream()
            .filter(Workload::isAgentic)
            .map(workload -> new WorkflowFigures(workload, zero).figures(baselines.of(workload)))
            .toList();
    return new AgentReport(
        workflows.stream()
            .map(workflow -> workflow.amongTests(trends(workflows)))
            .sorted(Comparator.comparing(Workflow::cost).reversed())
            .toList(),
        candidates.stream().map(Workload::name).toList(),
        all.stream()
            .flatMap(
                workload -> new Storms(workload.name(), workload.tasks(), zero).find().stream())
            .sorted(Comparator.comparing(RetryStorm::start))
            .toList(),
        reach);
  }

  private static int trends(List<Workflow> workflows) {
    return (int)
        workflows.stream().filter(workflow -> workflow.growth().trend().isPresent()).count();
  }

  private static void check(BaselineChoice choice, List<Workload> candidates) {
    if (choice instanceof BaselineChoice.OfWorkflow(String name)
        && candidates.stream().noneMatch(candidate -> candidate.name().equals(name))) {
      throw new UsageException(
          "Expected a workflow whose tasks are single calls as baseline, found \"%s\". There are: %s."
              .formatted(
                  name,
                  candidates.isEmpty()
                      ? "none"
                      : String.join(", ", candidates.stream().map(Workload::name).toList())));
    }
  }

  private SpendReach reach(List<AgentCall> calls, List<Workload> agentic) {
    LocalDate first = calls.stream().map(AgentCall::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = calls.stream().map(AgentCall::day).max(LocalDate::compareTo).orElseThrow();
    Period days = Period.utc(first, last.plusDays(1));
    Money zero = Money.zero(total(days, LayerChoice.BEST).currency());
    return new SpendReach(
        days,
        Tally.of(agentic.stream().flatMap(one -> one.calls().stream()).toList(), zero).cost(),
        Tally.of(calls, zero).cost(),
        total(days, LayerChoice.BEST),
        calls.stream().filter(AgentCall::isUnpriced).count());
  }

  private Money total(Period days, LayerChoice layer) {
    PivotQuery query =
        new PivotQuery(List.of(), TimeGrain.TOTAL, Optional.of(days), layer, Map.of());
    return cube.pivot(query).total().cost();
  }
}

package dev.costwright.model.agents;

import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;

/// The answer: what agents cost, and what stands out.
///
/// @param workflows those that take several calls for a task, by falling cost
/// @param candidates single-turn workflows that can be a baseline, by name
/// @param storms by time
/// @param reach what the logs see of the money
public record AgentReport(
    List<Workflow> workflows, List<String> candidates, List<RetryStorm> storms, SpendReach reach) {
  public AgentReport {
    workflows = List.copyOf(workflows);
    candidates = List.copyOf(candidates);
    storms = List.copyOf(storms);
  }

  public Optional<Workflow> workflow(String name) {
    return workflows.stream().filter(workflow -> workflow.name().equals(name)).findFirst();
  }

  /// What all storms cost together.
  public Money stormCost() {
    return storms.stream()
        .map(storm -> storm.sum().cost())
        .reduce(Money.zero(reach.best().currency()), Money::plus);
  }
}

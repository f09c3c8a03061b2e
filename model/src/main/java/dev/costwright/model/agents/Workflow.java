package dev.costwright.model.agents;

import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;

/// What works in several calls for one task.
///
/// @param name of its feature, use case or project
/// @param sessions its tasks; a call without a session is a task of one call
/// @param sum over all its calls
/// @param models the class of models that it calls most
/// @param unpricedSessions left out of the cost per task, because a call has no known cost
/// @param multipliers empty when there is no baseline
/// @param steps by falling cost
public record Workflow(
    String name,
    long sessions,
    Tally sum,
    String models,
    long unpricedSessions,
    PerTask callsPerTask,
    PerTask tokensPerTask,
    Optional<CostPerTask> costPerTask,
    Optional<Multipliers> multipliers,
    List<StepKind> steps,
    ContextGrowth growth) {
  public Workflow {
    steps = List.copyOf(steps);
  }

  public Money cost() {
    return sum.cost();
  }

  Workflow amongTests(int tests) {
    return new Workflow(
        name,
        sessions,
        sum,
        models,
        unpricedSessions,
        callsPerTask,
        tokensPerTask,
        costPerTask,
        multipliers,
        steps,
        growth.amongTests(tests));
  }
}

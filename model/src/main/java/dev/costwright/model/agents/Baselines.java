package dev.costwright.model.agents;

import dev.costwright.model.agents.BaselineChoice.Automatic;
import dev.costwright.model.agents.BaselineChoice.OfCall;
import dev.costwright.model.agents.BaselineChoice.OfWorkflow;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what a workflow is measured against.
///
/// Candidates are single-turn workflows: nine tasks in ten are one call. Of them the calls count
/// that were answered and not sent in batches.
record Baselines(List<Workload> candidates, BaselineChoice choice, PriceBook prices) {
  private static final int FEWEST_CALLS = 30;

  /// A baseline with its calls.
  record Sample(Baseline shown, List<Double> tokens, List<Double> costs) {
    Sample {
      tokens = List.copyOf(tokens);
      costs = List.copyOf(costs);
    }
  }

  Optional<Sample> of(Workload workload) {
    return switch (choice) {
      case Automatic _ -> automatic(workload.most(AgentCall::modelClass));
      case OfWorkflow(String name) ->
          candidates.stream()
              .filter(candidate -> candidate.name().equals(name))
              .findFirst()
              .map(candidate -> chosen(candidate, workload.most(AgentCall::modelClass)));
      case OfCall call -> Optional.of(described(call, workload));
    };
  }

  private Optional<Sample> automatic(String models) {
    return smallest(Optional.of(models), models).or(() -> smallest(Optional.empty(), models));
  }

  private Optional<Sample> smallest(Optional<String> models, String wanted) {
    return candidates.stream()
        .map(candidate -> sample(candidate, models, wanted))
        .filter(sample -> sample.tokens().size() >= FEWEST_CALLS)
        .min(Comparator.comparingDouble(sample -> sample.shown().tokensPerCall()));
  }

  /// Kept to the class of models when enough calls are left.
  private static Sample chosen(Workload candidate, String models) {
    Sample matched = sample(candidate, Optional.of(models), models);
    return matched.tokens().size() >= FEWEST_CALLS
        ? matched
        : sample(candidate, Optional.empty(), models);
  }

  private static Sample sample(Workload candidate, Optional<String> models, String wanted) {
    List<AgentCall> calls =
        candidate.singles().stream()
            .filter(call -> call.tokens() > 0 && !call.isBatch())
            .filter(call -> models.map(call.modelClass()::equals).orElse(true))
            .toList();
    List<Money> costs = calls.stream().flatMap(call -> call.cost().stream()).toList();
    double[] tokens = calls.stream().mapToDouble(AgentCall::tokens).toArray();
    return new Sample(
        new Baseline(
            Optional.of(candidate.name()),
            models,
            models.filter(wanted::equals).isPresent(),
            calls.size(),
            Bootstrap.average(tokens),
            costs.isEmpty() ? Optional.empty() : Optional.of(CostPerTask.mean(costs))),
        boxed(tokens),
        boxed(CostPerTask.sample(costs)));
  }

  /// Priced on the last day of the workflow, at the model that it calls most.
  private Sample described(OfCall call, Workload workload) {
    Optional<Money> cost = price(call, workload);
    double tokens = call.input() + call.output();
    return new Sample(
        new Baseline(Optional.empty(), Optional.empty(), true, 1, tokens, cost),
        List.of(tokens),
        boxed(CostPerTask.sample(cost.stream().toList())));
  }

  private static List<Double> boxed(double[] sample) {
    return Arrays.stream(sample).boxed().toList();
  }

  private Optional<Money> price(OfCall call, Workload workload) {
    long[] counts = new long[Measure.values().length];
    Arrays.fill(counts, Fact.ABSENT);
    counts[Measure.FRESH_INPUT.ordinal()] = call.input();
    counts[Measure.OUTPUT.ordinal()] = call.output();
    LocalDate last =
        workload.calls().stream().map(AgentCall::day).max(Comparator.naturalOrder()).orElseThrow();
    String seller = workload.most(AgentCall::seller);
    String model = workload.most(AgentCall::model);
    return prices
        .find(new Offer(seller, model, "standard", "", "", ""), last)
        .map(card -> card.explain(counts, Grain.CALL))
        .filter(usage -> usage.unpriced().isEmpty())
        .map(PricedUsage::amount);
  }
}

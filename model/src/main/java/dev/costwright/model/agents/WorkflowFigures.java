package dev.costwright.model.agents;

import dev.costwright.model.agents.GrowthTrend.Sized;
import dev.costwright.model.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Everything that is said about one workflow.
record WorkflowFigures(Workload workload, Money zero) {
  private record Turn(YearMonth month, int number) {}

  Workflow figures(Optional<Baselines.Sample> baseline) {
    List<Task> tasks = workload.tasks();
    double[] calls = tasks.stream().mapToDouble(task -> task.calls().size()).toArray();
    double[] tokens = tasks.stream().mapToDouble(Task::tokens).toArray();
    List<Money> costs = workload.costs();
    return new Workflow(
        workload.name(),
        tasks.size(),
        Tally.of(workload.calls(), zero),
        workload.most(AgentCall::modelClass),
        tasks.size() - costs.size(),
        PerTask.of(calls),
        PerTask.of(tokens),
        CostPerTask.of(costs),
        baseline.map(sample -> multipliers(sample, calls, tokens, CostPerTask.sample(costs))),
        steps(),
        growth());
  }

  private static Multipliers multipliers(
      Baselines.Sample baseline, double[] calls, double[] tokens, double[] costs) {
    return new Multipliers(
        baseline.shown(),
        Multiplier.of(tokens, array(baseline.tokens())),
        Multiplier.of(calls, new double[] {1}),
        Multiplier.of(costs, array(baseline.costs())));
  }

  private static double[] array(List<Double> sample) {
    return sample.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private List<StepKind> steps() {
    double tasks = workload.tasks().size();
    List<StepKind> steps = new ArrayList<>();
    workload.calls().stream()
        .collect(Collectors.groupingBy(AgentCall::step, TreeMap::new, Collectors.toList()))
        .forEach(
            (name, calls) -> {
              Tally sum = Tally.of(calls, zero);
              steps.add(new StepKind(name, sum, sum.calls() / tasks, sum.tokens() / tasks));
            });
    steps.sort(
        Comparator.comparing((StepKind step) -> step.sum().cost())
            .reversed()
            .thenComparing(StepKind::name));
    return steps;
  }

  private ContextGrowth growth() {
    List<List<AgentCall>> sessions =
        workload.tasks().stream().map(Task::turns).filter(turns -> !turns.isEmpty()).toList();
    List<Sized> sized =
        sessions.stream()
            .map(
                turns ->
                    new Sized(
                        turns.getFirst().day(), turns.stream().map(AgentCall::prompt).toList()))
            .toList();
    return new ContextGrowth(
        turns(sized),
        sessions.stream().map(PromptParts::of).reduce(PromptParts.none(), PromptParts::plus),
        GrowthFit.of(sized.stream().map(Sized::prompts).toList()),
        GrowthTrend.of(sized));
  }

  private static List<TurnMean> turns(List<Sized> sessions) {
    Map<Turn, long[]> sums =
        new TreeMap<>(Comparator.comparing(Turn::month).thenComparingInt(Turn::number));
    for (Sized session : sessions) {
      YearMonth month = YearMonth.from(session.day());
      for (int turn = 0; turn < session.prompts().size(); turn++) {
        long[] sum = sums.computeIfAbsent(new Turn(month, turn + 1), _ -> new long[2]);
        sum[0] += session.prompts().get(turn);
        sum[1]++;
      }
    }
    return sums.entrySet().stream()
        .map(
            entry ->
                new TurnMean(
                    entry.getKey().month(),
                    entry.getKey().number(),
                    entry.getValue()[1],
                    (double) entry.getValue()[0] / entry.getValue()[1]))
        .toList();
  }
}

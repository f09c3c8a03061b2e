package dev.costwright.model.agents;

import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All tasks of one workflow.
///
/// @param tasks in order of session, lone calls last, so that nothing depends on the order of
/// imports
record Workload(String name, List<Task> tasks) {
  private static final double SINGLE_SHARE = 0.9;

  /// By name.
  static List<Workload> of(List<AgentCall> calls) {
    Map<String, List<AgentCall>> byName =
        calls.stream()
            .collect(Collectors.groupingBy(AgentCall::workflow, TreeMap::new, Collectors.toList()));
    return byName.entrySet().stream()
        .map(entry -> new Workload(entry.getKey(), tasks(entry.getValue())))
        .toList();
  }

  private static List<Task> tasks(List<AgentCall> calls) {
    Map<String, List<AgentCall>> sessions = new TreeMap<>();
    List<AgentCall> lone = new ArrayList<>();
    for (AgentCall call : calls) {
      call.session()
          .ifPresentOrElse(
              session -> sessions.computeIfAbsent(session, _ -> new ArrayList<>()).add(call),
              () -> lone.add(call));
    }
    List<Task> tasks = new ArrayList<>();
    sessions.values().forEach(session -> tasks.add(new Task(session)));
    lone.stream()
        .sorted(
            Comparator.comparingLong(AgentCall::second)
                .thenComparingLong(AgentCall::tokens)
                .thenComparingLong(AgentCall::importId)
                .thenComparingLong(AgentCall::line))
        .forEach(call -> tasks.add(new Task(List.of(call))));
    return tasks;
  }

  List<AgentCall> calls() {
    return tasks.stream().flatMap(task -> task.calls().stream()).toList();
  }

  /// Whether some task takes several calls.
  boolean isAgentic() {
    return !isSingleTurn() && tasks.stream().anyMatch(task -> task.calls().size() > 1);
  }

  /// Whether nine tasks in ten are one call, of a workflow that the log names.
  boolean isSingleTurn() {
    return !name.equals(Pivot.UNTAGGED) && singles().size() >= SINGLE_SHARE * tasks.size();
  }

  List<AgentCall> singles() {
    return tasks.stream().filter(task -> task.calls().size() == 1).map(Task::first).toList();
  }

  /// The value that most calls have; the first in order of words when several do.
  String most(Function<AgentCall, String> value) {
    return calls().stream()
        .collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .orElseThrow()
        .getKey();
  }

  List<Money> costs() {
    return tasks.stream().flatMap(task -> task.cost().stream()).toList();
  }
}

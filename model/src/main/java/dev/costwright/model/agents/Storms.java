package dev.costwright.model.agents;

import dev.costwright.model.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The retry storms of one workflow.
record Storms(String workflow, List<Task> tasks, Money zero) {
  /// In order of time.
  List<RetryStorm> find() {
    List<AgentCall> repeats = tasks.stream().flatMap(task -> task.retries().stream()).toList();
    List<AgentCall> all = tasks.stream().flatMap(task -> task.calls().stream()).toList();
    StormSearch search = new StormSearch(all, repeats);
    return search.run().stream().map(run -> storm(run, repeats, search.rate())).toList();
  }

  /// What the sessions of a storm repeat just before and after its hours belongs to it.
  private RetryStorm storm(StormSearch.Run run, List<AgentCall> repeats, double rate) {
    Set<String> sessions =
        repeats.stream()
            .filter(call -> isWithin(call, run, 0))
            .flatMap(call -> call.session().stream())
            .collect(Collectors.toSet());
    List<AgentCall> calls =
        repeats.stream()
            .filter(
                call ->
                    isWithin(call, run, 0)
                        || (isWithin(call, run, 1)
                            && call.session().filter(sessions::contains).isPresent()))
            .toList();
    return new RetryStorm(
        workflow,
        Instant.ofEpochSecond(calls.stream().mapToLong(AgentCall::second).min().orElseThrow()),
        Instant.ofEpochSecond(calls.stream().mapToLong(AgentCall::second).max().orElseThrow()),
        calls.stream().map(AgentCall::session).flatMap(Optional::stream).distinct().count(),
        calls.stream().map(AgentCall::step).distinct().sorted().toList(),
        Tally.of(calls, zero),
        rate,
        run.p());
  }

  private static boolean isWithin(AgentCall call, StormSearch.Run run, long margin) {
    long hour = StormSearch.hour(call);
    return hour >= run.firstHour() - margin && hour <= run.lastHour() + margin;
  }
}

package dev.costwright.model.agents;

import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was done for one request of a user: the calls of one session of a workflow in order of
/// time, or a call that stands alone.
record Task(List<AgentCall> calls) {
  private static final Comparator<AgentCall> ORDER =
      Comparator.comparingLong(AgentCall::second)
          .thenComparingLong(AgentCall::importId)
          .thenComparingLong(AgentCall::line);

  Task {
    calls = calls.stream().sorted(ORDER).toList();
  }

  AgentCall first() {
    return calls.getFirst();
  }

  long tokens() {
    return calls.stream().mapToLong(AgentCall::tokens).sum();
  }

  /// Empty when the cost of one call is unknown: a part is not the whole.
  Optional<Money> cost() {
    return calls.stream().anyMatch(AgentCall::isUnpriced)
        ? Optional.empty()
        : calls.stream().flatMap(call -> call.cost().stream()).reduce(Money::plus);
  }

  /// Calls that try again what was tried before.
  List<AgentCall> retries() {
    List<AgentCall> retries = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      if (isRetry(i)) {
        retries.add(calls.get(i));
      }
    }
    return retries;
  }

  /// Calls that moved the task on: answered, and no repeat.
  List<AgentCall> turns() {
    List<AgentCall> turns = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      if (!isRetry(i) && calls.get(i).prompt() > 0) {
        turns.add(calls.get(i));
      }
    }
    return turns;
  }

  private boolean isRetry(int index) {
    AgentCall call = calls.get(index);
    return call.isMarkedRetry() || (index > 0 && call.repeats(calls.get(index - 1)));
  }
}

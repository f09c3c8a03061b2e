package dev.costwright.model.agents;

import dev.costwright.model.money.Money;
import java.util.List;

/// Sums over calls.
///
/// @param cost of the priced ones
/// @param unpricedCalls whose cost is unknown
public record Tally(long calls, long tokens, Money cost, long unpricedCalls) {
  static Tally of(List<AgentCall> calls, Money zero) {
    Money cost =
        calls.stream().flatMap(call -> call.cost().stream()).reduce(Money::plus).orElse(zero);
    return new Tally(
        calls.size(),
        calls.stream().mapToLong(AgentCall::tokens).sum(),
        cost,
        calls.stream().filter(AgentCall::isUnpriced).count());
  }
}

package dev.costwright.model.allocation;

import dev.costwright.model.money.Money;

/// What a member, or a pool itself, used directly in a month.
///
/// @param spend of its own rows, in the reporting currency
/// @param tokens of all classes
public record Load(Money spend, long requests, long tokens) {
  public Load plus(Load other) {
    return new Load(
        spend.plus(other.spend),
        Math.addExact(requests, other.requests),
        Math.addExact(tokens, other.tokens));
  }
}

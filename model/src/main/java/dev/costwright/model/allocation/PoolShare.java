package dev.costwright.model.allocation;

import dev.costwright.model.money.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What became of one pool in one month: `own` and `received` are the sum of all parts and of what
/// was kept.
///
/// @param own its rows and its fixed amount
/// @param received from pools before it
/// @param toMembers in whole minor units (cents), in the order in which ties were decided
/// @param toPools likewise, to pools behind it
/// @param kept what could not be shared: less than a minor unit, or all when nobody has a weight
public record PoolShare(
    Pool pool,
    Money own,
    Money received,
    Map<String, Money> toMembers,
    Map<String, Money> toPools,
    Money kept) {
  public PoolShare {
    toMembers = Collections.unmodifiableMap(new LinkedHashMap<>(toMembers));
    toPools = Collections.unmodifiableMap(new LinkedHashMap<>(toPools));
  }

  /// Whether somebody takes part.
  public boolean isShared() {
    return !toMembers.isEmpty() || !toPools.isEmpty();
  }
}

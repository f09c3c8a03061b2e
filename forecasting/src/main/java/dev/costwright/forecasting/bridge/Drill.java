package dev.costwright.forecasting.bridge;

import dev.costwright.model.money.Money;
import java.util.Map;
import java.util.Optional;

/// One value of the dimension that a bridge is split by.
///
/// @param from what it cost in the period before; empty when it was used and none of it has a price
/// @param to what it cost in the period after; empty in the same case
/// @param effects their sum is `to` less `from`, what is unknown left out; those of all values sum
/// to the bridge's. Those that are 0 are left out, the budget's is of no value
public record Drill(
    String key, Optional<Money> from, Optional<Money> to, Map<EffectKind, Money> effects) {
  public Drill {
    effects = Map.copyOf(effects);
  }

  /// Empty when one of the periods is unknown.
  public Optional<Money> change() {
    return to.flatMap(after -> from.map(after::minus));
  }

  public Optional<Money> effect(EffectKind kind) {
    return Optional.ofNullable(effects.get(kind));
  }
}

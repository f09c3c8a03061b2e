package dev.costwright.forecasting.bridge;

import dev.costwright.model.money.Money;
import java.util.Map;
import java.util.Optional;

/// One value of the dimension that a bridge is split by.
///
/// @param from what it cost in the period before
/// @param to what it cost in the period after
/// @param effects their sum is `to` less `from`; those of all values sum to the bridge's. Those
/// that are 0 are left out, the budget's is of no value
public record Drill(String key, Money from, Money to, Map<EffectKind, Money> effects) {
  public Drill {
    effects = Map.copyOf(effects);
  }

  public Money change() {
    return to.minus(from);
  }

  public Optional<Money> effect(EffectKind kind) {
    return Optional.ofNullable(effects.get(kind));
  }
}

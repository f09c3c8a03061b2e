package dev.costwright.forecasting.bridge;

import dev.costwright.model.money.Int128;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Both periods, by value of the split and by place. Sums are exact and kept in order of key, so
/// the order in which items come is of no consequence. Filled once, then only read.
final class Ground {
  private final NavigableMap<Place, NavigableMap<String, Pair>> places = new TreeMap<>();
  private final Map<EffectKind, NavigableMap<String, Int128>> lumps =
      new EnumMap<>(EffectKind.class);
  private final Map<Side, NavigableMap<String, Int128>> totals = new EnumMap<>(Side.class);

  private final Map<Side, Set<String>> unpriced = new EnumMap<>(Side.class);

  Ground() {
    for (Side side : Side.values()) {
      unpriced.put(side, new TreeSet<>());
      totals.put(side, new TreeMap<>());
    }
  }

  /// @param key value of the split
  void add(Side side, String key, Item item) {
    switch (item) {
      case Item.Used used -> {
        pile(side, key, used.place()).add(used);
        used.parts().values().forEach(amount -> addTotal(side, key, amount.cost()));
        addTotal(side, key, Int128.ZERO);
      }
      case Item.Unpriced usage -> {
        pile(side, key, usage.place()).addUnpriced();
        unpriced(side).add(key);
      }
      case Item.Charged charged -> addLump(EffectKind.CHARGES, side, key, charged.cost());
      case Item.NotInDetail rest -> addLump(EffectKind.NOT_IN_DETAIL, side, key, rest.cost());
    }
  }

  private Pile pile(Side side, String key, Place place) {
    return places
        .computeIfAbsent(place, _ -> new TreeMap<>())
        .computeIfAbsent(key, _ -> new Pair())
        .at(side);
  }

  private void addLump(EffectKind kind, Side side, String key, Int128 cost) {
    Int128 change = side == Side.TO ? cost : cost.negate();
    lumps.computeIfAbsent(kind, _ -> new TreeMap<>()).merge(key, change, Int128::plus);
    addTotal(side, key, cost);
  }

  private void addTotal(Side side, String key, Int128 cost) {
    totals(side).merge(key, cost, Int128::plus);
  }

  NavigableMap<Place, NavigableMap<String, Pair>> places() {
    return places;
  }

  /// Changes that no usage explains, by kind and value.
  Map<EffectKind, NavigableMap<String, Int128>> lumps() {
    return lumps;
  }

  /// Values with usage of a period that has no price.
  Set<String> unpriced(Side side) {
    return unpriced.getOrDefault(side, Set.of());
  }

  /// What a period cost, by value.
  NavigableMap<String, Int128> totals(Side side) {
    return totals.getOrDefault(side, new TreeMap<>());
  }
}

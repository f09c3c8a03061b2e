package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/// What levers cost themselves, in picos of the baseline's currency.
final class Purse {
  private static final Fraction PICOS = Fraction.of(1_000_000_000_000L);

  private final List<Fraction> extras;

  /// A lever is itself: no two have the same name, and comparing all their settings takes long.
  private final IdentityHashMap<Lever, Fraction> fixed = new IdentityHashMap<>();

  private final IdentityHashMap<Lever, Fraction> ownCosts = new IdentityHashMap<>();

  Purse(int slices) {
    this.extras = new ArrayList<>(Collections.nCopies(slices, Fraction.ZERO));
  }

  private Purse(Purse other) {
    this.extras = new ArrayList<>(other.extras);
    fixed.putAll(other.fixed);
    ownCosts.putAll(other.ownCosts);
  }

  Purse copy() {
    return new Purse(this);
  }

  /// The named way from an amount that a user wrote to picos.
  static Fraction picos(Fraction amount) {
    return amount.times(PICOS);
  }

  /// Calls of its own, beside those of a slice.
  void charge(Lever lever, int place, Fraction cost) {
    extras.set(place, extras.get(place).plus(cost));
    note(lever, cost);
  }

  /// What is paid whatever the calls are.
  void fix(Lever lever, Fraction cost) {
    if (cost.signum() != 0) {
      fixed.merge(lever, cost, Fraction::plus);
      note(lever, cost);
    }
  }

  /// A lever's own cost that is in the price of the flows already.
  void note(Lever lever, Fraction cost) {
    ownCosts.merge(lever, cost, Fraction::plus);
  }

  Fraction extra(int place) {
    return extras.get(place);
  }

  Iterable<Fraction> fixed() {
    return fixed.values();
  }

  Fraction ownCost(Lever lever) {
    return ownCosts.getOrDefault(lever, Fraction.ZERO);
  }
}

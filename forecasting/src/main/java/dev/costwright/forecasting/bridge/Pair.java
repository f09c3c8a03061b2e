package dev.costwright.forecasting.bridge;

import dev.costwright.model.money.Int128;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// The usage of one place in both periods.
record Pair(Pile from, Pile to) {
  Pair() {
    this(new Pile(), new Pile());
  }

  static Pair sum(Collection<Pair> pairs) {
    Pair sum = new Pair();
    for (Pair pair : pairs) {
      sum.from.add(pair.from);
      sum.to.add(pair.to);
    }
    return sum;
  }

  Pile at(Side side) {
    return side == Side.FROM ? from : to;
  }

  /// Picos.
  BigInteger change() {
    return to.cost().minus(from.cost()).toBigInteger();
  }

  /// Whether one of the periods knows its cost.
  boolean isUsed() {
    return from.isUsed() || to.isUsed();
  }

  /// Whether both periods know its cost.
  boolean isLasting() {
    return from.isUsed() && to.isUsed();
  }

  boolean isCounted() {
    return from.isCounted() && to.isCounted();
  }

  Set<Part> parts() {
    Set<Part> parts = new TreeSet<>(from.parts());
    parts.addAll(to.parts());
    return parts;
  }

  /// What both periods cost together; no cost of usage is negative.
  Int128 weight() {
    return from.cost().plus(to.cost());
  }
}

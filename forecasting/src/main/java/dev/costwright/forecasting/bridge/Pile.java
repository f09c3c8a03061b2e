package dev.costwright.forecasting.bridge;

import dev.costwright.model.money.Int128;
import dev.costwright.model.usage.Measure;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The usage of one place in one period, summed exactly, so in any order. Filled once, then only
/// read.
final class Pile {
  private final Map<Part, Amount> parts = new TreeMap<>();
  private long requests;
  private boolean lacksRequests;
  private boolean isUsed;
  private boolean isUnpriced;

  void add(Item.Used used) {
    isUsed = true;
    requests = Math.addExact(requests, used.requests().orElse(0));
    lacksRequests |= used.requests().isEmpty();
    used.parts().forEach((part, amount) -> parts.merge(part, amount, Amount::plus));
  }

  void addUnpriced() {
    isUnpriced = true;
  }

  void add(Pile other) {
    isUsed |= other.isUsed;
    isUnpriced |= other.isUnpriced;
    lacksRequests |= other.lacksRequests;
    requests = Math.addExact(requests, other.requests);
    other.parts.forEach((part, amount) -> parts.merge(part, amount, Amount::plus));
  }

  /// Whether there is usage with a cost, be it 0.
  boolean isUsed() {
    return isUsed;
  }

  boolean isUnpriced() {
    return isUnpriced;
  }

  /// Whether requests explain the cost: every row says how many, and there are some.
  boolean isCounted() {
    return !lacksRequests && (requests > 0 || cost().signum() == 0);
  }

  long requests() {
    return requests;
  }

  Set<Part> parts() {
    return parts.keySet();
  }

  Amount amount(Part part) {
    return parts.getOrDefault(part, Amount.NONE);
  }

  Int128 cost() {
    return parts.values().stream().map(Amount::cost).reduce(Int128.ZERO, Int128::plus);
  }

  /// Tokens of all classes; of a unit, that unit alone: units do not add up.
  long together(Part part) {
    return part.isToken()
        ? parts.entrySet().stream()
            .filter(entry -> entry.getKey().isToken())
            .mapToLong(entry -> entry.getValue().count())
            .sum()
        : ofMeasure(part.measure());
  }

  private long ofMeasure(Measure measure) {
    return parts.entrySet().stream()
        .filter(entry -> entry.getKey().measure() == measure)
        .mapToLong(entry -> entry.getValue().count())
        .sum();
  }
}

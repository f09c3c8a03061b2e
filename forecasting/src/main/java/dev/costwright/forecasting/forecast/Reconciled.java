package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.Trial;
import java.util.ArrayList;
import java.util.List;

/// A total and its keys as they are told, so that they add up.
///
/// @param ahead each day ahead, the total first, then the keys in their order
/// @param trials past forecasts in the same order, one per origin
record Reconciled(
    Attempt total, List<Attempt> keys, List<List<Double>> ahead, List<List<Trial>> trials) {
  Reconciled {
    keys = List.copyOf(keys);
    ahead = List.copyOf(ahead);
    trials = List.copyOf(trials);
  }

  /// The total with some of the keys.
  Reconciled some(int from, int to) {
    return new Reconciled(
        total, keys.subList(from, to), some(ahead, from, to), some(trials, from, to));
  }

  private static <T> List<T> some(List<T> all, int from, int to) {
    List<T> some = new ArrayList<>(List.of(all.getFirst()));
    some.addAll(all.subList(from + 1, to + 1));
    return some;
  }
}

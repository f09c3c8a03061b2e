package dev.costwright.forecasting.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The prompts that a prompt-caching lever may keep the head of, in order of time.
final class Heads {
  /// One call.
  ///
  /// @param second since 1970
  /// @param slice its place among the slices
  /// @param fresh tokens sent anew
  /// @param cached tokens that the provider's cache was asked for already
  record Call(long second, int slice, long fresh, long cached) {}

  private final Map<String, List<Call>> groups = new TreeMap<>();
  private final List<Call> loose = new ArrayList<>();

  /// A call whose instant and company are known.
  void add(String group, Call call) {
    groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(call);
  }

  /// A call that nobody knows the instant or the company of.
  void addLoose(Call call) {
    loose.add(call);
  }

  /// Calls that have a head in common, each list in order of time.
  Iterable<List<Call>> groups() {
    return groups.values();
  }

  List<Call> loose() {
    return loose;
  }

  Heads inOrder() {
    groups.values().forEach(calls -> calls.sort(Comparator.comparingLong(Call::second)));
    return this;
  }
}

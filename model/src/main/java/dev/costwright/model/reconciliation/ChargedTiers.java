package dev.costwright.model.reconciliation;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The service tiers that the seller's cost report names for what it charges of a line: usage
/// billed in another tier is charged in that one, usage billed twice in its own. Not thread-safe.
///
/// Our own counts decide nothing here: tokens, requests and tiers of usage are the same whichever
/// way they were billed.
final class ChargedTiers {
  private final SortedSet<String> tiers = new TreeSet<>();

  /// @param tier empty where the report does not say
  void add(String tier) {
    tiers.add(tier);
  }

  /// Of causes that explain the same the ones that the report does not contradict; all of them
  /// where it names no tier, several, or one for a part only.
  List<CauseSearch.Part> allowed(List<CauseSearch.Part> parts) {
    return tiers.size() != 1 || tiers.first().isEmpty()
        ? parts
        : parts.stream().filter(part -> agrees(part, tiers.first())).toList();
  }

  private static boolean agrees(CauseSearch.Part part, String charged) {
    return switch (part.repriced().hypothesis()) {
      case Hypothesis.OtherTier other -> other.billed().equals(charged);
      case Hypothesis.Twice _ ->
          Hypothesis.tier(part.repriced().offer().serviceTier()).equals(charged);
      default -> true;
    };
  }
}

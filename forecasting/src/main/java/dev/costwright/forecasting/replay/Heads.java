package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.forecasting.lever.Sharing;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The prompts that a prompt-caching lever may keep the head of, in order of time.
final class Heads {
  /// What levers have in common that look at the same prompts.
  record Key(Map<Dimension, Set<String>> where, Sharing sharing) {
    static Key of(PromptCaching lever) {
      return new Key(lever.scope().where(), lever.sharing());
    }
  }

  /// One call, or several that are alike to the second.
  ///
  /// @param second since 1970
  /// @param slice its place among the slices
  /// @param fresh tokens sent anew
  /// @param cached tokens that the provider's cache was asked for already
  /// @param head how many of the fresh tokens may be repeated
  /// @param times how many calls, each in a company of its own
  record Call(long second, int slice, long fresh, long cached, long head, long times) {
    Call repeating(long tokens) {
      return new Call(second, slice, fresh, cached, Math.clamp(tokens, 0, fresh), times);
    }
  }

  private final Sharing sharing;
  private final Map<String, List<Call>> groups = new TreeMap<>();
  private final List<Call> loose = new ArrayList<>();

  Heads(Sharing sharing) {
    this.sharing = sharing;
  }

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
    if (sharing == Sharing.CONVERSATION) {
      groups.values().forEach(Heads::repeatTheCallBefore);
    }
    return this;
  }

  /// Of a conversation, a prompt repeats the whole prompt of the call before it, as far as the
  /// cache was not asked for it already; its first prompt repeats nothing.
  private static void repeatTheCallBefore(List<Call> calls) {
    long before = 0;
    for (int i = 0; i < calls.size(); i++) {
      Call call = calls.get(i);
      // the first prompt is written as a whole, for the next to find
      long head = i == 0 ? call.fresh() : before - call.cached();
      calls.set(i, call.repeating(head));
      before = call.fresh() + call.cached();
    }
  }
}

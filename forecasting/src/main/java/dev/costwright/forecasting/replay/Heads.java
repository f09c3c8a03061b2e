package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.ExactCache;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.forecasting.lever.Sharing;
import dev.costwright.model.cube.CubePrefix;
import dev.costwright.model.usage.Dimension;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The prompts that a lever may keep the head of, in columns: those whose instant and company
/// are known, company by company in order of time, and the others.
final class Heads {
  /// What levers have in common that look at the same prompts.
  ///
  /// @param isByHash whether hashes of prompts say which calls share what
  record Key(Map<Dimension, Set<String>> where, Sharing sharing, boolean isByHash) {
    static Key of(PromptCaching lever) {
      return new Key(lever.scope().where(), lever.sharing(), true);
    }

    /// A store of answers knows the calls of a feature.
    static Key of(ExactCache lever) {
      return new Key(lever.scope().where(), Sharing.FEATURE, false);
    }
  }

  /// One call, or several that are alike to the second.
  ///
  /// @param second since 1970
  /// @param slice its place among the slices
  /// @param fresh tokens sent anew
  /// @param cached tokens that the provider's cache was asked for already
  /// @param times how many calls, each in a company of its own
  record Call(long second, int slice, long fresh, long cached, long times) {}

  private final Sharing sharing;
  private final Map<String, Integer> groupIds = new HashMap<>();
  private final Counts groups = new Counts();
  private Calls calls = new Calls();
  private final Calls loose = new Calls();
  private final Chains chains = new Chains();
  private final ByHash byHash = new ByHash();
  private int[] starts = {0};

  Heads(Sharing sharing) {
    this.sharing = sharing;
  }

  /// A call whose instant and company are known.
  void add(String group, Call call) {
    groups.add(groupIds.computeIfAbsent(group, _ -> groupIds.size()));
    calls.add(call);
  }

  /// A call that nobody knows the instant or the company of.
  void addLoose(Call call) {
    loose.add(call);
  }

  /// A call whose prompt is known by hash: it shares what it has in common with others,
  /// whatever the lever says of sharing.
  void add(String account, CubePrefix prefix, Chains.Call call) {
    chains.add(account, prefix, call);
  }

  Chains chains() {
    return chains;
  }

  /// How much of the calls' money is known by hash.
  ByHash byHash() {
    return byHash;
  }

  /// Those of known company; a company's lie side by side, in order of time.
  Calls calls() {
    return calls;
  }

  /// How many companies there are.
  int companies() {
    return starts.length - 1;
  }

  /// Place of a company's first call; of the last company's next, how many calls there are.
  int start(int company) {
    return starts[company];
  }

  Calls loose() {
    return loose;
  }

  /// Once all calls are added.
  Heads inOrder() {
    chains.inOrder();
    starts = new int[groupIds.size() + 1];
    for (int i = 0; i < groups.size(); i++) {
      starts[(int) groups.get(i) + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    int[] order = new int[groups.size()];
    for (int i = 0; i < order.length; i++) {
      order[next[(int) groups.get(i)]++] = i;
    }
    for (int company = 0; company < companies(); company++) {
      calls.sort(order, starts[company], starts[company + 1]);
    }
    calls = calls.in(order);
    if (sharing == Sharing.CONVERSATION) {
      calls.repeatTheCallBefore(starts);
    }
    return this;
  }
}

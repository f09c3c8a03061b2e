package dev.costwright.forecasting.prefix;

import java.util.ArrayList;
import java.util.List;

/// The provider's cache said as plainly as can be: a head is kept when some earlier call within
/// the lifetime had it. Every call is held against every call before it.
final class BruteForce {
  private BruteForce() {}

  /// Tokens that each call reads.
  static List<Long> hits(
      List<PrefixCall> calls, long blockTokens, long minimum, long lifetimeSeconds) {
    long[][] prompts = calls.stream().map(call -> full(call, blockTokens)).toArray(long[][]::new);
    long[] millis = calls.stream().mapToLong(PrefixCall::millis).toArray();
    List<Long> hits = new ArrayList<>();
    for (int i = 0; i < prompts.length; i++) {
      int longest = 0;
      for (int j = 0; j < i; j++) {
        boolean isLong = prompts[j].length * blockTokens >= minimum;
        if (isLong && millis[i] - millis[j] <= lifetimeSeconds * 1_000) {
          longest = Math.max(longest, common(prompts[i], prompts[j]));
        }
      }
      hits.add(longest * blockTokens >= minimum ? longest * blockTokens : 0);
    }
    return hits;
  }

  /// Blocks of a prompt that are full.
  private static long[] full(PrefixCall call, long blockTokens) {
    return call.blocks().stream()
        .limit(call.promptTokens() / blockTokens)
        .mapToLong(Long::longValue)
        .toArray();
  }

  /// How many blocks two prompts begin with.
  private static int common(long[] one, long[] other) {
    int same = 0;
    while (same < Math.min(one.length, other.length) && one[same] == other[same]) {
      same++;
    }
    return same;
  }
}

package dev.costwright.forecasting.advisor;

import dev.costwright.model.cube.CubePrefix;
import dev.costwright.model.prefix.PrefixColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// Calls of a group whose prompts are known by hash.
final class KnownHeads {
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  /// @param space of its account: another account's cache is another one
  /// @param prompt tokens
  private record Call(CubePrefix prefix, long space, long line, long prompt) {
    long key(int node) {
      return prefix.tree().hashes()[node - 1] ^ space;
    }

    long tokens(int node) {
      long length = Math.max(1, prefix.length());
      return Math.multiplyExact(prompt, prefix.tree().ends()[node - 1]) / length;
    }
  }

  private final List<Call> calls = new ArrayList<>();

  void add(String account, CubePrefix prefix, long line, long prompt) {
    calls.add(new Call(prefix, SPREAD * account.hashCode(), line, prompt));
  }

  int calls() {
    return calls.size();
  }

  /// Milliseconds from each call to the last one before it that had a head in common of so many
  /// tokens; calls that share none are left out.
  long[] gaps(long minimum) {
    Map<Long, Long> last = new HashMap<>();
    LongStream.Builder gaps = LongStream.builder();
    calls.stream()
        .sorted(
            Comparator.<Call>comparingLong(call -> call.prefix().millis())
                .thenComparingLong(Call::line))
        .forEach(
            call -> {
              long before = Long.MIN_VALUE;
              long now = call.prefix().millis();
              PrefixColumn.Tree tree = call.prefix().tree();
              for (int at = call.prefix().leaf(); at > 0; at = tree.parents()[at - 1]) {
                if (call.tokens(at) >= minimum) {
                  Long put = last.put(call.key(at), now);
                  before = put == null ? before : Math.max(before, put);
                }
              }
              if (before != Long.MIN_VALUE) {
                gaps.add(now - before);
              }
            });
    return gaps.build().toArray();
  }

  /// Of each call that shares a head with another one, the tokens of the longest such head; of
  /// all calls the tokens of the prompt where none shares any.
  long[] heads() {
    Map<Long, Integer> counts = new HashMap<>();
    for (Call call : calls) {
      PrefixColumn.Tree tree = call.prefix().tree();
      for (int at = call.prefix().leaf(); at > 0; at = tree.parents()[at - 1]) {
        counts.merge(call.key(at), 1, Integer::sum);
      }
    }
    long[] shared =
        calls.stream().mapToLong(call -> shared(call, counts)).filter(one -> one > 0).toArray();
    return shared.length > 0 ? shared : calls.stream().mapToLong(Call::prompt).toArray();
  }

  private static long shared(Call call, Map<Long, Integer> counts) {
    PrefixColumn.Tree tree = call.prefix().tree();
    int at = call.prefix().leaf();
    while (at > 0 && counts.getOrDefault(call.key(at), 0) < 2) {
      at = tree.parents()[at - 1];
    }
    return at == 0 ? 0 : call.tokens(at);
  }
}

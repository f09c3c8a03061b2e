package dev.costwright.forecasting.prefix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.replay.CacheRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// The tree of kept heads against the plainest statement of what is kept.
class PrefixReplayProperties {
  @Property(tries = 300)
  void everyCallReadsWhatTheBruteForceReads(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 40) int lifetime,
      @ForAll @IntRange(min = 0, max = 30) int minimum) {
    PrefixReplay replay = new PrefixReplay(talks(seed), 8, new CacheRules(minimum, 1));

    assertThat(replay.each(lifetime).stream().map(met -> met.use().read()).toList())
        .isEqualTo(BruteForce.hits(replay.calls(), 8, minimum, lifetime));
  }

  /// Calls go on with what an earlier call said, or begin anew, at instants that are close.
  static List<PrefixCall> talks(long seed) {
    Random random = new Random(seed);
    List<PrefixCall> calls = new ArrayList<>();
    long millis = 0;
    for (int i = 0; i < random.nextInt(60); i++) {
      millis += random.nextInt(3) * 5_000L;
      List<Long> blocks = new ArrayList<>();
      if (!calls.isEmpty() && random.nextInt(4) > 0) {
        List<Long> before = calls.get(random.nextInt(calls.size())).blocks();
        blocks.addAll(before.subList(0, random.nextInt(before.size() + 1)));
      }
      for (int more = random.nextInt(4); more >= 0; more--) {
        blocks.add((long) random.nextInt(5));
      }
      long tokens = Math.max(0, blocks.size() * 8L - random.nextInt(8));
      calls.add(new PrefixCall(millis, tokens, random.nextInt(9), blocks));
    }
    return calls;
  }
}

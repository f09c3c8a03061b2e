package dev.costwright.forecasting.prefix;

import dev.costwright.forecasting.replay.CacheRules;
import java.util.Comparator;
import java.util.List;

/// Plays a trace through the provider's cache: exact, because the blocks of each prompt and the
/// instant of each call are known. Calls are taken in order of time, those of one instant as they
/// are listed.
///
/// @param calls of one model and one customer, in any order
/// @param blockTokens of a full block of the trace
/// @param rules of the provider
public record PrefixReplay(List<PrefixCall> calls, long blockTokens, CacheRules rules) {
  /// What one call finds.
  ///
  /// @param call the call
  /// @param use of its prompt
  public record Met(PrefixCall call, PrefixUse use) {}

  public PrefixReplay {
    if (blockTokens < 1) {
      throw new IllegalArgumentException("Expected blocks of tokens, found " + blockTokens);
    }
    calls = calls.stream().sorted(Comparator.comparingLong(PrefixCall::millis)).toList();
  }

  /// What all calls find.
  ///
  /// @param lifetimeSeconds how long a head is kept after its last use
  public PrefixUse use(long lifetimeSeconds) {
    return each(lifetimeSeconds).stream()
        .map(Met::use)
        .reduce(new PrefixUse(0, 0, 0, 0), PrefixUse::plus);
  }

  /// What each call finds, in order of time.
  public List<Met> each(long lifetimeSeconds) {
    KeptPrefixes kept = new KeptPrefixes(Math.multiplyExact(lifetimeSeconds, 1_000L));
    return calls.stream().map(call -> new Met(call, use(call, kept))).toList();
  }

  /// Prompts below the shortest head neither read nor write. What is found is cut to whole blocks
  /// of the provider's, and counts only from the shortest head on.
  private PrefixUse use(PrefixCall call, KeptPrefixes kept) {
    int full = call.fullBlocks(blockTokens);
    long whole = full * blockTokens;
    if (whole < rules.minimum()) {
      return new PrefixUse(1, 0, 0, call.promptTokens());
    }
    long found = kept.pass(call.millis(), call.blocks(), full) * blockTokens;
    long blocks = found / rules.block() * rules.block();
    long read = blocks < rules.minimum() ? 0 : blocks;
    return new PrefixUse(1, read, whole - read, call.promptTokens() - whole);
  }
}

package dev.costwright.forecasting.prefix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a provider keeps of prompts: every head of whole blocks that some call had within the
/// lifetime before. A call reads the longest head that is kept and writes the rest of its blocks;
/// the lifetime of all of them begins anew.
///
/// A tree of blocks with the instant of the last call that went through each; a step costs the
/// same however many calls came before.
final class KeptPrefixes {
  private static final class Block {
    private final Map<Long, Block> next = new HashMap<>();
    private long last = Long.MIN_VALUE;
  }

  private final long lifetimeMillis;
  private final Block root = new Block();

  KeptPrefixes(long lifetimeMillis) {
    this.lifetimeMillis = lifetimeMillis;
  }

  /// A call comes; calls come in order of time.
  ///
  /// @param count of its blocks that are kept from now on
  /// @return how many blocks at its head were kept
  int pass(long millis, List<Long> blocks, int count) {
    int found = 0;
    Block at = root;
    for (int i = 0; i < count; i++) {
      at = at.next.computeIfAbsent(blocks.get(i), _ -> new Block());
      boolean isKept = at.last != Long.MIN_VALUE && millis - at.last <= lifetimeMillis;
      found += isKept && found == i ? 1 : 0;
      at.last = millis;
    }
    return found;
  }
}

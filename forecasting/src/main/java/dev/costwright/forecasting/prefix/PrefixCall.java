package dev.costwright.forecasting.prefix;

import java.util.List;

/// One call of a trace.
///
/// @param millis when it was, from any start
/// @param promptTokens of its prompt
/// @param outputTokens of its answer
/// @param blocks ids of the prompt's blocks, from its head on; two prompts that begin with the same
/// ids begin with the same text. The last block may be short
public record PrefixCall(long millis, long promptTokens, long outputTokens, List<Long> blocks) {
  public PrefixCall {
    blocks = List.copyOf(blocks);
  }

  /// Blocks that are full; a provider keeps no others.
  ///
  /// @param tokens of a full block
  int fullBlocks(long tokens) {
    return (int) Math.min(blocks.size(), promptTokens / tokens);
  }
}

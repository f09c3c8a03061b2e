package dev.costwright.model.prefix;

import java.util.ArrayList;
import java.util.List;

/// Chains the blocks of a prompt, in the order in which the provider reads them, to a {@link
/// Prefix}.
///
/// A mark stands behind each block, but none below `shortest`: nobody keeps so short a head,
/// and short texts could be guessed from their hash. Behind {@link #ALL_MARKS} blocks only
/// every second has one, behind twice as many every fourth, and so on: which, depends on the
/// block's number alone, so that prompts with the same head have the same marks. The end of
/// the prompt has one always.
public final class PrefixChain {
  /// So many blocks have a mark each.
  public static final int ALL_MARKS = 256;

  private static final long SEED = 0x243f6a8885a308d3L;

  private final long shortest;
  private final List<Prefix.Mark> marks = new ArrayList<>();
  private long hash = SEED;
  private long length;
  private int blocks;

  /// @param shortest piece that has a mark, in the unit of the blocks' lengths
  public PrefixChain(long shortest) {
    this.shortest = Math.max(1, shortest);
  }

  /// The next block.
  ///
  /// @param content hash of what it holds
  /// @param size its length; blocks of 0 leave no trace
  public PrefixChain add(long content, long size) {
    if (size > 0) {
      if (!marks.isEmpty() && !isKept(blocks)) {
        marks.removeLast();
      }
      hash = ContentHash.mixed(hash, content);
      length = Math.addExact(length, size);
      if (length >= shortest) {
        blocks++;
        marks.add(new Prefix.Mark(hash, length));
      }
    }
    return this;
  }

  /// The next block, which the log names by an id.
  public PrefixChain addId(String id, long size) {
    ContentHash content = new ContentHash();
    content.add(id);
    return add(content.value(), size);
  }

  /// Text behind the last block that nobody keeps: half a block of a provider's.
  public PrefixChain addTail(long size) {
    length = Math.addExact(length, size);
    return this;
  }

  private static boolean isKept(int number) {
    int step = Integer.highestOneBit(Math.max(1, (number - 1) / ALL_MARKS));
    return number <= ALL_MARKS || number % (2 * step) == 0;
  }

  public Prefix prefix() {
    return new Prefix(length, marks);
  }
}

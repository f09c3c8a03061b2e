package dev.costwright.model.ledger.identity;

import dev.costwright.model.prefix.PrefixColumn;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.FactBlock.Coded;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;

/// Hashes of the natural keys and of the contents of a block's rows.
///
/// A call's natural key is its id. A bucket's, and that of a call without an id, is its start,
/// its end, all dimensions and all tags; the number of its occurrence in the file comes in
/// later.
public final class RowHashes {
  private static final long KEY_SEED = 0x51ed270b0a5e6d31L;
  private static final long TWIN_SEED = 0x2545f4914f6cdd1dL;
  private static final long CONTENT_SEED = 0x6c62272e07bb0142L;

  private RowHashes() {}

  /// What the ledger stores: one hash per row.
  public static long[] keys(FactBlock block) {
    return keys(block, KEY_SEED);
  }

  /// A second, independent hash of the same keys: two rows are the same when both agree.
  public static long[] twins(FactBlock block) {
    return keys(block, TWIN_SEED);
  }

  /// One hash per row over everything the file said, the line's number excepted.
  public static long[] contents(FactBlock block) {
    long[] hashes = texts(block, times(block, CONTENT_SEED), CONTENT_SEED);
    block.keys().ifPresent(keys -> fold(hashes, keys, "key", CONTENT_SEED));
    for (Measure measure : Measure.values()) {
      Optional<long[]> column = block.measure(measure);
      if (column.isPresent()) {
        long name = Hash64.add(CONTENT_SEED, measure.id());
        long[] values = column.get();
        for (int row = 0; row < hashes.length; row++) {
          if (values[row] != Fact.ABSENT) {
            hashes[row] = Hash64.add(Hash64.add(hashes[row], name), values[row]);
          }
        }
      }
    }
    addPrompts(block.prefixes(), hashes);
    return finished(hashes);
  }

  /// A row that says nothing of its prompt has the hash that it would have in any block.
  private static void addPrompts(PrefixColumn prompts, long[] hashes) {
    for (int row = 0; row < hashes.length; row++) {
      int leaf = prompts.leaf(row);
      if (leaf != PrefixColumn.NONE) {
        long head = leaf == 0 ? 0 : prompts.tree().hashes()[leaf - 1];
        hashes[row] = Hash64.add(Hash64.add(hashes[row], prompts.length(row)), head);
      }
    }
  }

  /// One hash per row of what it says in a dimension; 0 where it says nothing.
  public static long[] values(FactBlock block, Dimension dimension) {
    long[] hashes = new long[block.size()];
    block
        .dimension(dimension)
        .ifPresent(
            column -> {
              long[] words = words(column, KEY_SEED);
              for (int row = 0; row < hashes.length; row++) {
                int id = column.ids()[row];
                hashes[row] = id < 0 ? 0 : Hash64.finish(words[id]);
              }
            });
    return hashes;
  }

  private static long[] keys(FactBlock block, long seed) {
    Optional<Coded> ids = block.keys().filter(keys -> block.dataSet().grain() == Grain.CALL);
    if (ids.isPresent() && Arrays.stream(ids.get().ids()).allMatch(id -> id >= 0)) {
      return byId(ids.get(), new long[block.size()], seed);
    }
    long[] hashes = finished(texts(block, times(block, seed), seed));
    return ids.map(keys -> byId(keys, hashes, seed)).orElse(hashes);
  }

  /// Replaces the hash of every row that has an id.
  private static long[] byId(Coded ids, long[] hashes, long seed) {
    long[] words = words(ids, seed);
    for (int row = 0; row < hashes.length; row++) {
      hashes[row] = ids.ids()[row] < 0 ? hashes[row] : Hash64.finish(words[ids.ids()[row]]);
    }
    return hashes;
  }

  private static long[] times(FactBlock block, long seed) {
    long[] hashes = new long[block.size()];
    for (int row = 0; row < hashes.length; row++) {
      hashes[row] = Hash64.add(Hash64.add(seed, block.starts()[row]), block.ends()[row]);
    }
    return hashes;
  }

  private static long[] texts(FactBlock block, long[] hashes, long seed) {
    for (Dimension dimension : Dimension.values()) {
      if (dimension.isContent()) {
        block
            .dimension(dimension)
            .ifPresent(column -> fold(hashes, column, "dim:" + dimension.id(), seed));
      }
    }
    for (String tag : new TreeSet<>(block.tags())) {
      block.tag(tag).ifPresent(column -> fold(hashes, column, "tag:" + tag, seed));
    }
    return hashes;
  }

  /// A cell goes in with its column's name; an absent cell leaves no trace, so that a block
  /// with the column and one without it agree.
  private static void fold(long[] hashes, Coded column, String name, long seed) {
    long named = Hash64.add(seed, name);
    long[] words = words(column, seed);
    for (int row = 0; row < hashes.length; row++) {
      int id = column.ids()[row];
      if (id >= 0) {
        hashes[row] = Hash64.add(Hash64.add(hashes[row], named), words[id]);
      }
    }
  }

  private static long[] words(Coded column, long seed) {
    return column.values().stream().mapToLong(value -> Hash64.add(seed, value)).toArray();
  }

  private static long[] finished(long[] hashes) {
    for (int row = 0; row < hashes.length; row++) {
      hashes[row] = Hash64.finish(hashes[row]);
    }
    return hashes;
  }
}

package dev.costwright.model.ledger.column;

import dev.costwright.model.prefix.PrefixColumn;
import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.usage.Fact;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The list column of a segment: what prompts began with. `prefix:leaf` and `prefix:length`
/// have a cell for each fact, `prefix:parent`, `prefix:hash` and `prefix:end` one for each
/// node of the tree. A segment without prompts has none of them.
final class PrefixColumns {
  private static final String LEAF = "prefix:leaf";
  private static final String LENGTH = "prefix:length";
  private static final String PARENT = "prefix:parent";
  private static final String HASH = "prefix:hash";
  private static final String END = "prefix:end";

  private PrefixColumns() {}

  static void encode(PrefixColumn prefixes, SortedMap<String, byte[]> columns) {
    if (!prefixes.isEmpty()) {
      PrefixColumn.Tree tree = prefixes.tree();
      columns.put(LEAF, LongColumn.encode(leaves(prefixes.leaves())));
      columns.put(LENGTH, LongColumn.encode(prefixes.lengths()));
      columns.put(
          PARENT, LongColumn.encode(Arrays.stream(tree.parents()).asLongStream().toArray()));
      columns.put(HASH, LongColumn.encode(tree.hashes()));
      columns.put(END, LongColumn.encode(tree.ends()));
    }
  }

  private static long[] leaves(int[] leaves) {
    return Arrays.stream(leaves)
        .mapToLong(leaf -> leaf == PrefixColumn.NONE ? Fact.ABSENT : leaf)
        .toArray();
  }

  static PrefixColumn decode(Map<String, byte[]> columns) {
    if (!columns.containsKey(LEAF)) {
      return PrefixColumn.empty();
    }
    int[] parents = Arrays.stream(longs(columns, PARENT)).mapToInt(Math::toIntExact).toArray();
    int[] leaves =
        Arrays.stream(longs(columns, LEAF))
            .mapToInt(leaf -> leaf == Fact.ABSENT ? PrefixColumn.NONE : Math.toIntExact(leaf))
            .toArray();
    return new PrefixColumn(
        leaves,
        longs(columns, LENGTH),
        new PrefixColumn.Tree(parents, longs(columns, HASH), longs(columns, END)));
  }

  private static long[] longs(Map<String, byte[]> columns, String name) {
    return Optional.ofNullable(columns.get(name))
        .map(LongColumn::decode)
        .orElseThrow(
            () ->
                new DamagedLedgerException(
                    "Expected a column %s beside %s, found none: the ledger's file is damaged. Restore a backup."
                        .formatted(name, LEAF)));
  }
}

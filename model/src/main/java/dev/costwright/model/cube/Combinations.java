package dev.costwright.model.cube;

import dev.costwright.model.usage.FactBlock;
import java.util.Arrays;
import java.util.List;

/// Numbers the distinct combinations of the coded columns of a block, column by column, in order
/// of first appearance.
final class Combinations {
  private final int[] rows;
  private final int[] ids;
  private int count = 1;

  /// @param rows the rows that count
  private Combinations(int[] rows) {
    this.rows = rows;
    this.ids = new int[rows.length];
  }

  static Combinations of(int[] rows, List<FactBlock.Coded> columns) {
    Combinations combinations = new Combinations(rows);
    columns.forEach(combinations::refine);
    return combinations;
  }

  /// The number of each row's combination; the object's own array.
  int[] ids() {
    return ids;
  }

  /// For each combination, the first block row that has it.
  int[] firstRows() {
    int[] first = new int[count];
    Arrays.fill(first, -1);
    for (int i = 0; i < rows.length; i++) {
      if (first[ids[i]] < 0) {
        first[ids[i]] = rows[i];
      }
    }
    return first;
  }

  private void refine(FactBlock.Coded column) {
    LongIndex index = new LongIndex();
    int[] codes = column.ids();
    long values = column.values().size() + 1L;
    long lastKey = -1;
    int lastId = -1;
    for (int i = 0; i < rows.length; i++) {
      long key = ids[i] * values + codes[rows[i]] + 1;
      if (key != lastKey) {
        lastKey = key;
        lastId = index.idOf(key);
      }
      ids[i] = lastId;
    }
    count = index.size();
  }
}

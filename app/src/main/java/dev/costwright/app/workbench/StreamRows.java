package dev.costwright.app.workbench;

import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.ledger.identity.RowHashes;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// The rows of one stream of facts that the ledger has, by natural key.
///
/// @param counting hashes of the keys that count, sorted, one for each row
/// @param hidden hashes of the keys of hidden rows, sorted
/// @param said hashes of key and content of all rows, sorted
/// @param columns by UTC day, what its buckets are grouped by
@SuppressWarnings("ArrayRecordComponent") // sorted columns, never compared
record StreamRows(
    long[] counting, long[] hidden, long[] said, Map<Long, SortedSet<String>> columns) {
  private static final long DAY = Duration.ofDays(1).toMillis();

  boolean isEmpty() {
    return counting.length == 0 && hidden.length == 0;
  }

  /// Whether the ledger has at least so many rows of this key; hidden ones are known once.
  boolean has(long key, int occurrence) {
    int at = Arrays.binarySearch(counting, key);
    if (at < 0) {
      return occurrence == 1 && Arrays.binarySearch(hidden, key) >= 0;
    }
    int first = at;
    while (first > 0 && counting[first - 1] == key) {
      first--;
    }
    int wanted = first + occurrence - 1;
    return wanted < counting.length && counting[wanted] == key;
  }

  /// Whether the ledger has a row that says just this.
  boolean says(long key, long content) {
    return Arrays.binarySearch(said, pair(key, content)) >= 0;
  }

  static long day(FactBlock block, int row) {
    return Math.floorDiv(block.starts()[row], DAY);
  }

  /// What a bucket is grouped by: the columns in which it says something, and how long it is.
  static void addColumns(FactBlock block, int row, SortedSet<String> columns) {
    long width = block.ends()[row] - block.starts()[row];
    if (width < DAY) {
      columns.add("time:" + width);
    }
    for (Dimension dimension : block.dimensions()) {
      if (dimension.isContent()
          && block.dimension(dimension).flatMap(column -> column.get(row)).isPresent()) {
        columns.add("dim:" + dimension.id());
      }
    }
    for (String tag : block.tags()) {
      if (block.tag(tag).flatMap(column -> column.get(row)).isPresent()) {
        columns.add("tag:" + tag);
      }
    }
  }

  private static long pair(long key, long content) {
    return key * 31 + content;
  }

  /// Collects the blocks of one stream.
  static final class Builder {
    private final LongStream.Builder counting = LongStream.builder();
    private final LongStream.Builder hidden = LongStream.builder();
    private final LongStream.Builder said = LongStream.builder();
    private final Map<Long, SortedSet<String>> columns = new HashMap<>();

    void add(StoredBlock stored) {
      FactBlock block = stored.facts();
      long[] keys = RowHashes.keys(block);
      long[] contents = RowHashes.contents(block);
      for (int row = 0; row < keys.length; row++) {
        boolean isHidden = stored.hidden().get(row);
        (isHidden ? hidden : counting).add(keys[row]);
        said.add(pair(keys[row], contents[row]));
        if (!isHidden && block.dataSet().grain() == Grain.BUCKET) {
          addColumns(block, row, columns.computeIfAbsent(day(block, row), day -> new TreeSet<>()));
        }
      }
    }

    StreamRows build() {
      return new StreamRows(
          counting.build().sorted().toArray(),
          hidden.build().sorted().toArray(),
          said.build().sorted().toArray(),
          columns);
    }
  }
}

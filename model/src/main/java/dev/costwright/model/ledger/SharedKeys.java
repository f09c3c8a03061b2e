package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the segments that natural keys link, from the hashes of the keys alone.
final class SharedKeys {
  private final Segments segments;

  SharedKeys(Segments segments) {
    this.segments = segments;
  }

  /// Those of `others` that share a key with `own`, or with one that does, and so on, in their
  /// order. Two keys of one hash link more than need be, never less.
  List<SegmentRow> linked(List<SegmentRow> own, List<SegmentRow> others) {
    List<SegmentRow> reached = new ArrayList<>(own);
    List<SegmentRow> rest = new ArrayList<>(others);
    boolean grows = true;
    while (grows) {
      long[] keys = sortedKeys(reached);
      List<SegmentRow> more = rest.stream().filter(other -> meets(other, keys)).toList();
      reached.addAll(more);
      grows = rest.removeAll(more);
    }
    return others.stream().filter(other -> !rest.contains(other)).toList();
  }

  private boolean meets(SegmentRow other, long[] keys) {
    return Arrays.stream(segments.keyHashes(other))
        .anyMatch(key -> Arrays.binarySearch(keys, key) >= 0);
  }

  private long[] sortedKeys(List<SegmentRow> rows) {
    return rows.stream()
        .flatMapToLong(segment -> Arrays.stream(segments.keyHashes(segment)))
        .sorted()
        .toArray();
  }
}

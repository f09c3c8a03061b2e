package dev.costwright.model.cube;

import dev.costwright.model.usage.Dimension;

/// A number for what a row says of itself: its values, session, day and time. Rows with one mark
/// stand in one cell of every pivot. It depends on texts, never on the ids of one cube.
final class RowMarks {
  private final Tuples tuples;
  private final long[] ofTuples;

  RowMarks(Tuples tuples) {
    this.tuples = tuples;
    ofTuples = new long[tuples.size()];
  }

  long of(Chunk chunk, int row) {
    int session = (int) chunk.session().get(row);
    long mark = ofTuple((int) chunk.tuple().get(row));
    mark = mixed(mark, tuples.dictionary(Dimension.SESSION).value(session).hashCode());
    mark = mixed(mark, chunk.day().get(row));
    return mixed(mark, chunk.second().get(row));
  }

  private long ofTuple(int tuple) {
    if (ofTuples[tuple] == 0) {
      long mark = 1;
      for (Dimension dimension : Tuples.DIMENSIONS) {
        mark = mixed(mark, tuples.value(dimension, tuple).hashCode());
      }
      ofTuples[tuple] = mark;
    }
    return ofTuples[tuple];
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
  private static long mixed(long mark, long value) {
    long mixed = mark * 0x9E3779B97F4A7C15L + value;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}

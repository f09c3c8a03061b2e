package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

/// What a true-up did to a chunk's rows.
///
/// @param own what each row costs by itself, in picos; absent when it has no cost
/// @param key by row, an index into the true-up's keys; absent where money and detail are of one
/// layer, and for rows without a cost
record Trued(Column own, Column key) {
  /// Nothing.
  static final Trued NONE = new Trued(Column.absent(), Column.absent());

  boolean isNone() {
    return key.isAbsent();
  }

  boolean isAt(int row) {
    return key.get(row) != ABSENT;
  }

  Trued rows(int[] rows) {
    return isNone() ? NONE : new Trued(own.rows(rows), key.rows(rows));
  }
}

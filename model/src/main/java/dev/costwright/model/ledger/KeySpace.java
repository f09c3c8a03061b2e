package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.usage.Grain;

/// Where natural keys live: facts of two files can be the same only within one of these.
///
/// @param dataSet id of the data set
/// @param account of the seller
/// @param grain calls and buckets never meet
record KeySpace(String dataSet, String account, Grain grain) {
  static KeySpace of(SegmentRow segment) {
    return new KeySpace(
        segment.dataSet().id(), segment.dataSet().account(), segment.dataSet().grain());
  }
}

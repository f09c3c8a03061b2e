package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.usage.Grain;
import java.util.List;

/// Which segments can hold rows that meet, by their days alone.
final class Reach {
  private Reach() {}

  /// Whether another live import has rows of the same kind near the segment.
  static boolean hasRival(SegmentRow segment, List<SegmentRow> live) {
    return live.stream()
        .anyMatch(
            other ->
                other.importId() != segment.importId()
                    && KeySpace.of(other).equals(KeySpace.of(segment))
                    && isWithin(segment.dataSet().grain() == Grain.CALL ? 1 : 0, segment, other));
  }

  /// Whether rows of one may change when the other comes or goes. A copy of a call may stand on
  /// the day beside, and be itself outdone by one a day further on.
  static boolean touches(SegmentRow changed, SegmentRow other) {
    return isWithin(other.dataSet().grain() == Grain.CALL ? 2 : 0, changed, other);
  }

  /// Whether fewer than so many days lie between the two, or none.
  static boolean isWithin(long days, SegmentRow first, SegmentRow second) {
    return first.minDay() - days <= second.maxDay() && second.minDay() - days <= first.maxDay();
  }
}

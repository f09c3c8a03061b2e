package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.problem.LedgerException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Recomputes everything that can be recomputed and tells what does not agree.
final class Verifier {
  private final Books books;
  private final Segments segments;
  private final Settlement settlement;
  private final Watch watch;
  private final List<String> damages = new ArrayList<>();

  Verifier(Books books, Segments segments, Settlement settlement, Watch watch) {
    this.books = books;
    this.segments = segments;
    this.settlement = settlement;
    this.watch = watch;
  }

  Verification verify() {
    damages.addAll(new Wholeness(books.database()).damages());
    List<SegmentRow> all = List.of();
    try {
      all = books.database().segments().all();
      int done = 0;
      for (SegmentRow segment : all) {
        watch.step(done, all.size());
        done++;
        checkSegment(segment);
      }
      if (damages.isEmpty()) {
        checkVerdicts();
      }
    } catch (LedgerException | IllegalArgumentException | IllegalStateException unreadable) {
      damages.add("segments: cannot be read: " + unreadable.getMessage());
    }
    return new Verification(all.size(), List.copyOf(damages));
  }

  private void checkSegment(SegmentRow segment) {
    try {
      var _ = segments.read(segment);
      var _ = segments.verdicts(segment);
    } catch (LedgerException | IllegalStateException damaged) {
      damages.add(
          "import %d, segment %d: %s"
              .formatted(segment.importId(), segment.segment(), damaged.getMessage()));
    }
  }

  private void checkVerdicts() {
    settlement
        .recompute()
        .verdicts()
        .forEach(
            (segment, verdicts) -> {
              if (!Arrays.equals(verdicts, segments.verdicts(segment))) {
                damages.add(
                    "import %d, segment %d: the rows that count are not those of the rules"
                        .formatted(segment.importId(), segment.segment()));
              }
            });
  }
}

package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists the rows of one import that do not count. Segments without such rows are not read.
final class HiddenRun {
  private static final class Tally {
    private final Charges charges = new Charges();
    private long rows;
    private long tokens;

    void add(FactBlock block, int row, long rowTokens) {
      rows++;
      tokens = Math.addExact(tokens, rowTokens);
      long charge = block.measure(Measure.CHARGE, row);
      if (charge != Fact.ABSENT) {
        charges.add(block.dataSet().currency(), charge);
      }
    }

    HiddenRows.Sum sum(HiddenReason reason) {
      return new HiddenRows.Sum(reason, rows, tokens, charges.sums());
    }
  }

  private final Segments segments;
  private final Twins twins;
  private final Map<HiddenReason, Tally> tallies = new EnumMap<>(HiddenReason.class);
  private final List<Twins.Place> page = new ArrayList<>();

  HiddenRun(Segments segments, Twins twins) {
    this.segments = segments;
    this.twins = twins;
  }

  /// @param reason of the rows of the page; empty for any
  /// @param skipped how many rows before the page
  /// @param limit how many rows the page has at most
  HiddenRows run(List<SegmentRow> own, Optional<HiddenReason> reason, long skipped, int limit) {
    long seen = 0;
    for (SegmentRow segment : own) {
      byte[] verdicts = segments.verdicts(segment);
      if (segments.hidden(segment).isEmpty()) {
        continue;
      }
      FactBlock block = segments.read(segment);
      long[] tokens = TokenSums.of(block);
      for (int row = 0; row < verdicts.length; row++) {
        Optional<HiddenReason> hidden = HiddenReason.of(verdicts[row]);
        if (hidden.isPresent()) {
          tally(hidden.get()).add(block, row, tokens[row]);
          if (reason.isEmpty() || reason.equals(hidden)) {
            if (seen >= skipped && page.size() < limit) {
              page.add(new Twins.Place(segment, row));
            }
            seen++;
          }
        }
      }
    }
    return new HiddenRows(
        tallies.entrySet().stream().map(e -> e.getValue().sum(e.getKey())).toList(),
        page.stream().map(this::row).toList());
  }

  private Tally tally(HiddenReason reason) {
    return tallies.computeIfAbsent(reason, r -> new Tally());
  }

  private HiddenRow row(Twins.Place place) {
    FactBlock block = twins.block(place.segment());
    HiddenReason reason =
        HiddenReason.of(twins.verdicts(place.segment())[place.row()]).orElseThrow();
    return new HiddenRow(
        reason,
        block.lines()[place.row()],
        Instant.ofEpochMilli(block.starts()[place.row()]),
        twins.figures(List.of(place)),
        twins.of(place, reason));
  }
}

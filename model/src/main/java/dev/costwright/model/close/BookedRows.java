package dev.costwright.model.close;

import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.usage.FactBlock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rows that a closed month stands on: of which imports, and which of their rows did not count
/// then, whatever is imported later.
///
/// @param month of UTC days
/// @param reach which blocks are read
/// @param imports numbers of the imports that it stands on
/// @param hidden rows that did not count, where a block has any
public record BookedRows(
    YearMonth month, Reach reach, SortedSet<Long> imports, SortedMap<BlockId, BitSet> hidden) {
  /// A bucket of another zone may begin this much earlier or later than its day of UTC.
  private static final long ZONE_MILLIS = Duration.ofHours(18).toMillis();

  /// Which blocks a month is evaluated from.
  public enum Reach {
    /// Those with a row that touches the month: enough, unless what counts is decided across
    /// months.
    MONTH,
    ALL
  }

  /// @param segment counted from 0 within the import
  public record BlockId(long importId, int segment) implements Comparable<BlockId> {
    static BlockId of(StoredBlock block) {
      return new BlockId(block.importId(), block.segment());
    }

    @Override
    public int compareTo(BlockId other) {
      int order = Long.compare(importId, other.importId);
      return order == 0 ? Integer.compare(segment, other.segment) : order;
    }
  }

  /// What counts now.
  public static BookedRows of(Ledger ledger, YearMonth month, Reach reach) {
    BookedRows rows = new BookedRows(month, reach, new TreeSet<>(), new TreeMap<>());
    ledger.forEachBlock(
        block -> {
          if (rows.reaches(block)) {
            rows.imports.add(block.importId());
            if (!block.hidden().isEmpty()) {
              rows.hidden.put(BlockId.of(block), block.hidden());
            }
          }
        });
    return rows;
  }

  /// The block as it counted when the month was closed; empty when the month does not stand on it.
  public Optional<StoredBlock> asBooked(StoredBlock block) {
    return imports.contains(block.importId()) && reaches(block)
        ? Optional.of(
            new StoredBlock(
                block.importId(),
                block.segment(),
                block.facts(),
                hiddenIn(block),
                block.asOf(),
                block.sha256()))
        : Optional.empty();
  }

  /// Whether a block that counts now counts otherwise than when the month was closed.
  public boolean isMovedBy(StoredBlock block) {
    return reaches(block)
        && (!imports.contains(block.importId()) || !hiddenIn(block).equals(block.hidden()));
  }

  private BitSet hiddenIn(StoredBlock block) {
    return Optional.ofNullable(hidden.get(BlockId.of(block))).orElseGet(BitSet::new);
  }

  private boolean reaches(StoredBlock block) {
    return reach == Reach.ALL || touches(block.facts());
  }

  private boolean touches(FactBlock facts) {
    long margin = facts.dataSet().zone().equals(ZoneOffset.UTC) ? 0 : ZONE_MILLIS;
    long from = millis(month) - margin;
    long until = millis(month.plusMonths(1)) + margin;
    for (int row = 0; row < facts.size(); row++) {
      long start = facts.starts()[row];
      if (start < until && Math.max(facts.ends()[row], start + 1) > from) {
        return true;
      }
    }
    return false;
  }

  private static long millis(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}

package dev.costwright.model.ledger;

import dev.costwright.model.ledger.column.BlockCodec;
import dev.costwright.model.ledger.identity.RowHashes;
import dev.costwright.model.ledger.identity.SpanTree;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Measure;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/// What the rows of a segment say about spans: stored beside them, so that nobody has to read the
/// rows for it.
///
/// @param spans hashes of the rows' own spans, {@link SpanTree#NONE} where there is none
/// @param parents hashes of the spans around them
/// @param days UTC day of each row, counted from 1970
/// @param uses 1 where the row has usage or a charge, else 0
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record SpanColumns(long[] spans, long[] parents, long[] days, long[] uses) {
  private static final String SPANS = "spanHash";
  private static final String PARENTS = "spanParentHash";
  private static final String DAYS = "spanDay";
  private static final String USES = "spanUse";

  /// Adds nothing for a block that knows no spans.
  static void add(FactBlock block, SortedMap<String, byte[]> columns) {
    boolean hasSpans = block.dimension(Dimension.SPAN).isPresent();
    if (!hasSpans && block.dimension(Dimension.PARENT_SPAN).isEmpty()) {
      return;
    }
    if (hasSpans) {
      columns.put(SPANS, BlockCodec.longs(RowHashes.values(block, Dimension.SPAN)));
    }
    columns.put(PARENTS, BlockCodec.longs(RowHashes.values(block, Dimension.PARENT_SPAN)));
    columns.put(DAYS, BlockCodec.longs(days(block)));
    columns.put(USES, BlockCodec.longs(uses(block)));
  }

  /// Whether a row of the segment can be a parent at all.
  static boolean hasSpans(Function<String, Optional<byte[]>> column) {
    return column.apply(SPANS).isPresent();
  }

  /// Empty for a segment that knows no spans.
  static Optional<SpanColumns> read(Function<String, Optional<byte[]>> column) {
    Function<String, long[]> longs =
        name -> column.apply(name).map(BlockCodec::longs).orElse(new long[0]);
    long[] parents = longs.apply(PARENTS);
    if (parents.length == 0) {
      return Optional.empty();
    }
    long[] spans = longs.apply(SPANS);
    return Optional.of(
        new SpanColumns(
            spans.length == 0 ? new long[parents.length] : spans,
            parents,
            longs.apply(DAYS),
            longs.apply(USES)));
  }

  int size() {
    return parents.length;
  }

  private static long[] days(FactBlock block) {
    long[] days = new long[block.size()];
    for (int row = 0; row < days.length; row++) {
      days[row] = Segments.day(block.starts()[row]);
    }
    return days;
  }

  private static long[] uses(FactBlock block) {
    long[] uses = new long[block.size()];
    for (Measure measure : Measure.values()) {
      if (measure.kind() != Measure.Kind.COUNT) {
        long[] column = block.measure(measure).orElse(new long[0]);
        for (int row = 0; row < column.length; row++) {
          uses[row] |= column[row] == Fact.ABSENT || column[row] == 0 ? 0 : 1;
        }
      }
    }
    return uses;
  }
}

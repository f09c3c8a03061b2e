package dev.costwright.model.ledger;

import dev.costwright.model.ledger.column.BlockCodec;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.ledger.identity.RowHashes;
import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.usage.FactBlock;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// Writes blocks as segments and reads them back, with the verdicts on their rows beside them.
final class Segments {
  /// Changes when the rules of identity do: verdicts under another stamp are made anew.
  static final String STAMP = "6";

  static final String VERDICTS = "identity.verdicts";
  private static final String KEY_HASHES = "keyHash";
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final Books books;

  Segments(Books books) {
    this.books = books;
  }

  /// One transaction.
  void write(long importId, int segment, FactBlock block) {
    write(importId, segment, block, books.codec().encode(block));
  }

  /// As it was stored once before.
  ///
  /// @param local columns that keep their own words
  void write(long importId, int segment, FactBlock block, Set<String> local) {
    write(importId, segment, block, books.codec().encode(block, local));
  }

  private void write(
      long importId, int segment, FactBlock block, SortedMap<String, byte[]> columns) {
    columns.put(KEY_HASHES, BlockCodec.longs(RowHashes.keys(block)));
    SpanColumns.add(block, columns);
    SegmentRow row =
        new SegmentRow(
            importId,
            segment,
            block.dataSet(),
            block.size(),
            day(Arrays.stream(block.starts()).min().orElseThrow()),
            day(Arrays.stream(block.starts()).max().orElseThrow()));
    books
        .database()
        .run(
            () -> {
              books.storeNewWords();
              var _ = books.database().segments().add(row, columns);
              storeVerdicts(row, new byte[block.size()]);
            });
    books.newWordsAreStored();
  }

  FactBlock read(SegmentRow row) {
    return books
        .codec()
        .decode(row.dataSet(), books.database().segments().columns(row.importId(), row.segment()));
  }

  /// A segment with the columns that keep their own words, to be written again as it is.
  record Stored(FactBlock facts, Set<String> local) {}

  Stored stored(SegmentRow row) {
    SortedMap<String, byte[]> columns =
        books.database().segments().columns(row.importId(), row.segment());
    return new Stored(
        books.codec().decode(row.dataSet(), columns), BlockCodec.localColumns(columns));
  }

  /// The hash of each row's natural key, without reading the rows.
  long[] keyHashes(SegmentRow row) {
    return BlockCodec.longs(
        books.database().segments().column(row.importId(), row.segment(), KEY_HASHES));
  }

  /// What the rows say about spans, without reading them; empty when they say nothing.
  Optional<SpanColumns> spans(SegmentRow row) {
    return SpanColumns.read(
        name -> books.database().segments().find(row.importId(), row.segment(), name));
  }

  /// Whether a row of the segment can be a parent at all.
  boolean hasSpans(SegmentRow row) {
    return SpanColumns.hasSpans(
        name -> books.database().segments().find(row.importId(), row.segment(), name));
  }

  /// One {@link dev.costwright.model.ledger.identity.Verdict} per row.
  ///
  /// @throws DamagedLedgerException when they are not as they were decided
  byte[] verdicts(SegmentRow row) {
    byte[] stored =
        books
            .database()
            .derived()
            .find(row.importId(), row.segment(), VERDICTS, STAMP)
            .flatMap(bytes -> Sealed.open(owner(row), bytes))
            .filter(verdicts -> verdicts.length == 0 || verdicts.length == row.facts())
            .orElseThrow(() -> damagedVerdicts(row));
    return stored.length == 0 ? new byte[row.facts()] : stored;
  }

  private static String owner(SegmentRow row) {
    return VERDICTS + " " + row.importId() + " " + row.segment();
  }

  private static DamagedLedgerException damagedVerdicts(SegmentRow row) {
    return new DamagedLedgerException(
        "Expected which rows of segment %d of import %d count, found damaged bytes. Restore a backup."
            .formatted(row.segment(), row.importId()));
  }

  BitSet hidden(SegmentRow row) {
    BitSet hidden = new BitSet();
    byte[] verdicts = verdicts(row);
    for (int at = 0; at < verdicts.length; at++) {
      hidden.set(at, verdicts[at] != 0);
    }
    return hidden;
  }

  /// Verdicts that all say "counts" take no room.
  void storeVerdicts(SegmentRow row, byte[] verdicts) {
    boolean allCount = true;
    for (byte verdict : verdicts) {
      allCount &= verdict == 0;
    }
    books
        .database()
        .derived()
        .put(
            row.importId(),
            row.segment(),
            VERDICTS,
            STAMP,
            Sealed.seal(owner(row), allCount ? new byte[0] : verdicts));
  }

  /// The UTC day of an instant, counted from 1970.
  static long day(long millis) {
    return Math.floorDiv(millis, DAY_MILLIS);
  }
}

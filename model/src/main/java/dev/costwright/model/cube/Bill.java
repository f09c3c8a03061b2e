package dev.costwright.model.cube;

import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.usage.Dimension;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// A chunk of billed rows, with what is needed to compare its source with others.
///
/// @param lastDays the last day that each row covers
/// @param source the data set without what tells payers of one source apart, such as
/// `openai/costs` or `focus/openai`
/// @param dimensions that its rows group by
/// @param asOf up to when the file knows what happened
@SuppressWarnings("ArrayRecordComponent") // a column, never compared
record Bill(
    Chunk chunk,
    long[] lastDays,
    String source,
    Set<Dimension> dimensions,
    Instant asOf,
    String sha256) {

  static Bill of(Chunk chunk, long[] lastDays, StoredBlock stored) {
    return new Bill(
        chunk,
        lastDays,
        source(stored.facts().dataSet().id()),
        stored.facts().dimensions(),
        stored.asOf(),
        stored.sha256());
  }

  Bill rows(int[] rows) {
    long[] ends = Arrays.stream(rows).mapToLong(row -> lastDays[row]).toArray();
    return new Bill(chunk.rows(rows), ends, source, dimensions, asOf, sha256);
  }

  private static String source(String dataSet) {
    return Arrays.stream(dataSet.split("/")).limit(2).collect(Collectors.joining("/"));
  }
}

package dev.costwright.model.cube;

import dev.costwright.model.ledger.StoredBlock;
import java.util.Arrays;

/// A chunk of observed rows, with what is needed to see that another log tells of the same calls.
///
/// @param lastDays the last day that each row covers
/// @param source the data set, such as `litellm/spend-logs`
/// @param answers the provider's id of each row's answer, or {@link AnswerIds#NONE}
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record Log(Chunk chunk, long[] lastDays, String source, String[] answers) {
  static Log of(Chunk chunk, long[] lastDays, StoredBlock stored, int[] rows) {
    return new Log(
        chunk, lastDays, stored.facts().dataSet().id(), AnswerIds.of(stored.facts(), rows));
  }

  /// The program whose log it is, such as `litellm`.
  String program() {
    int slash = source.indexOf('/');
    return slash < 0 ? source : source.substring(0, slash);
  }

  Log rows(int[] rows) {
    return new Log(
        chunk.rows(rows),
        Arrays.stream(rows).mapToLong(row -> lastDays[row]).toArray(),
        source,
        Arrays.stream(rows).mapToObj(row -> answers[row]).toArray(String[]::new));
  }
}

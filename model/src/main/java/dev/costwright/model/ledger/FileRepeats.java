package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.ledger.identity.Preference;
import dev.costwright.model.ledger.identity.RowHashes;
import dev.costwright.model.ledger.identity.Verdict;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/// Finds the calls that one file tells more than once: of each id the line with the most tokens
/// counts, of equals the last; or the first, as the user prefers. Logs repeat a call while it is
/// streamed and its counts grow.
///
/// A file without repeats, the usual one, costs a sort of its key hashes.
final class FileRepeats {
  private record Key(long hash, long twin) {}

  private record Line(int segment, int row, long content, long tokens) {}

  private final Segments segments;
  private final BinaryOperator<Line> choice;

  FileRepeats(Segments segments, Set<Preference> preferences) {
    this.segments = segments;
    this.choice =
        preferences.contains(Preference.FIRST_LINES)
            ? (first, _) -> first
            : (one, later) -> later.tokens() >= one.tokens() ? later : one;
  }

  /// Verdicts of the segments of one import that have such rows; other segments are left out.
  Map<SegmentRow, byte[]> find(List<SegmentRow> ofOneImport) {
    Map<SegmentRow, byte[]> verdicts = new HashMap<>();
    ofOneImport.stream()
        .filter(segment -> segment.dataSet().grain() == Grain.CALL)
        .map(KeySpace::of)
        .distinct()
        .forEach(
            stream ->
                verdicts.putAll(
                    findIn(
                        ofOneImport.stream().filter(s -> KeySpace.of(s).equals(stream)).toList())));
    return verdicts;
  }

  private Map<SegmentRow, byte[]> findIn(List<SegmentRow> stream) {
    Set<Long> repeated = repeatedHashes(stream);
    if (repeated.isEmpty()) {
      return Map.of();
    }
    Map<Key, Line> best = new HashMap<>();
    visit(stream, repeated, (segment, row, key, line) -> best.merge(key, line, choice));
    Map<SegmentRow, byte[]> verdicts = new HashMap<>();
    visit(
        stream,
        repeated,
        (segment, row, key, line) -> {
          Line winner = best.getOrDefault(key, line);
          if (!winner.equals(line)) {
            verdicts.computeIfAbsent(segment, s -> new byte[s.facts()])[row] =
                winner.content() == line.content() ? Verdict.REPEATED : Verdict.RESTATED;
          }
        });
    return verdicts;
  }

  private Set<Long> repeatedHashes(List<SegmentRow> stream) {
    long[] all = new long[stream.stream().mapToInt(SegmentRow::facts).sum()];
    int size = 0;
    for (SegmentRow segment : stream) {
      long[] hashes = segments.keyHashes(segment);
      System.arraycopy(hashes, 0, all, size, hashes.length);
      size += hashes.length;
    }
    Arrays.sort(all);
    Set<Long> repeated = new HashSet<>();
    for (int at = 1; at < all.length; at++) {
      if (all[at] == all[at - 1]) {
        repeated.add(all[at]);
      }
    }
    return repeated;
  }

  private interface Visitor {
    void visit(SegmentRow segment, int row, Key key, Line line);
  }

  /// Rows with an id whose hash is among `hashes`, in the order of the file.
  private void visit(List<SegmentRow> stream, Set<Long> hashes, Visitor visitor) {
    for (SegmentRow segment : stream) {
      long[] keys = segments.keyHashes(segment);
      if (Arrays.stream(keys).noneMatch(hashes::contains)) {
        continue;
      }
      FactBlock block = segments.read(segment);
      long[] twins = RowHashes.twins(block);
      long[] contents = RowHashes.contents(block);
      long[] tokens = TokenSums.of(block);
      for (int row = 0; row < keys.length; row++) {
        if (hashes.contains(keys[row]) && hasId(block, row)) {
          visitor.visit(
              segment,
              row,
              new Key(keys[row], twins[row]),
              new Line(segment.segment(), row, contents[row], tokens[row]));
        }
      }
    }
  }

  private static boolean hasId(FactBlock block, int row) {
    return block.keys().flatMap(keys -> keys.get(row)).isPresent();
  }
}

package dev.costwright.app.workbench;

import dev.costwright.app.workbench.KnownRows.Stream;
import dev.costwright.model.ledger.identity.RowHashes;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Counts the rows of one file that meet rows of the ledger, by the very keys that the ledger uses.
final class OverlapCount {
  /// Rows of one UTC day of one stream that the ledger does not have by their key.
  private static final class Day {
    private final SortedSet<String> columns = new TreeSet<>();
    private long unknown;
  }

  private final KnownRows known;
  private final Map<DataSet, FactBlock.Builder> waiting = new LinkedHashMap<>();
  private final Map<Stream, Map<Long, Integer>> seen = new HashMap<>();
  private final Map<Stream, Map<Long, Day>> days = new HashMap<>();
  private long duplicates;
  private long changed;

  OverlapCount(KnownRows known) {
    this.known = known;
  }

  void add(DataSet dataSet, Fact fact) {
    if (known.of(Stream.of(dataSet)).isEmpty()) {
      return;
    }
    FactBlock.Builder block = waiting.computeIfAbsent(dataSet, FactBlock.Builder::new);
    block.add(fact);
    if (block.isFull()) {
      count(waiting.remove(dataSet).build());
    }
  }

  void add(Metric metric) {
    add(known.value(metric).map(value -> value.compareTo(metric.value()) == 0));
  }

  void add(InvoiceLine line) {
    add(known.line(line).map(row -> row.amount().equals(line.amount())));
  }

  /// @param isSame whether what the ledger has is the same; empty when it has nothing
  private void add(Optional<Boolean> isSame) {
    duplicates += isSame.filter(same -> same).isPresent() ? 1 : 0;
    changed += isSame.filter(same -> !same).isPresent() ? 1 : 0;
  }

  /// To be called at the end of the file.
  Overlap overlap() {
    waiting.values().forEach(block -> count(block.build()));
    waiting.clear();
    return new Overlap(duplicates, changed, conflicting());
  }

  private void count(FactBlock block) {
    Stream stream = Stream.of(block.dataSet());
    StreamRows rows = known.of(stream);
    long[] keys = RowHashes.keys(block);
    long[] contents = RowHashes.contents(block);
    Map<Long, Integer> occurrences = seen.computeIfAbsent(stream, of -> new HashMap<>());
    for (int row = 0; row < keys.length; row++) {
      boolean isKnown = rows.has(keys[row], occurrences.merge(keys[row], 1, Integer::sum));
      if (isKnown && rows.says(keys[row], contents[row])) {
        duplicates++;
      } else if (isKnown) {
        changed++;
      }
      if (block.dataSet().grain() == Grain.BUCKET) {
        note(stream, block, row, isKnown);
      }
    }
  }

  private void note(Stream stream, FactBlock block, int row, boolean isKnown) {
    Day day =
        days.computeIfAbsent(stream, of -> new HashMap<>())
            .computeIfAbsent(StreamRows.day(block, row), of -> new Day());
    StreamRows.addColumns(block, row, day.columns);
    day.unknown += isKnown ? 0 : 1;
  }

  private long conflicting() {
    long conflicting = 0;
    for (Map.Entry<Stream, Map<Long, Day>> stream : days.entrySet()) {
      Map<Long, SortedSet<String>> columns = known.of(stream.getKey()).columns();
      for (Map.Entry<Long, Day> day : stream.getValue().entrySet()) {
        SortedSet<String> there = columns.get(day.getKey());
        if (there != null && !there.equals(day.getValue().columns)) {
          conflicting += day.getValue().unknown;
        }
      }
    }
    return conflicting;
  }
}

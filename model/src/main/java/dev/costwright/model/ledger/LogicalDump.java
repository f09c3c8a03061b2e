package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.ledger.text.CanonicalText;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.FactBlock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Writes what counts, one line each, in an order that depends on nothing but the lines: data
/// sets by their text, each with its facts by UTC day and text, then metrics, then invoice lines,
/// then edits.
///
/// Holds one segment's columns for each file that has rows of the day at hand.
final class LogicalDump {
  private record Open(SegmentRow segment, FactBlock facts, BitSet hidden) {}

  private final Segments segments;
  private final Consumer<String> line;

  LogicalDump(Segments segments, Consumer<String> line) {
    this.segments = segments;
    this.line = line;
  }

  void facts(List<SegmentRow> live) {
    Map<String, List<SegmentRow>> byDataSet = new TreeMap<>();
    for (SegmentRow segment : live) {
      byDataSet.computeIfAbsent(text(segment.dataSet()), text -> new ArrayList<>()).add(segment);
    }
    byDataSet.forEach(this::facts);
  }

  private void facts(String dataSet, List<SegmentRow> rows) {
    List<SegmentRow> waiting = new ArrayList<>(rows);
    waiting.sort(Comparator.comparingLong(SegmentRow::minDay));
    List<Open> open = new ArrayList<>();
    long day = waiting.getFirst().minDay();
    while (!waiting.isEmpty() || !open.isEmpty()) {
      if (open.isEmpty()) {
        day = Math.max(day, waiting.getFirst().minDay());
      }
      while (!waiting.isEmpty() && waiting.getFirst().minDay() <= day) {
        SegmentRow next = waiting.removeFirst();
        open.add(new Open(next, segments.read(next), segments.hidden(next)));
      }
      long today = day;
      open.stream()
          .flatMap(segment -> lines(segment, today).stream())
          .sorted()
          .forEach(fact -> line.accept("fact " + dataSet + " " + fact));
      open.removeIf(segment -> segment.segment().maxDay() <= today);
      day++;
    }
  }

  private static List<String> lines(Open segment, long day) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < segment.facts().size(); row++) {
      if (Segments.day(segment.facts().starts()[row]) == day && !segment.hidden().get(row)) {
        lines.add(CanonicalText.of(segment.facts(), row));
      }
    }
    return lines;
  }

  private static String text(DataSet dataSet) {
    return CanonicalText.of(dataSet);
  }
}

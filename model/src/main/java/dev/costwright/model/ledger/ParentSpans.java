package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.ledger.identity.SpanTree;
import dev.costwright.model.ledger.identity.SpanTree.Link;
import dev.costwright.model.ledger.identity.Verdict;
import dev.costwright.model.usage.Grain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Hides the calls whose usage the spans below them tell again.
///
/// Comes after natural keys: among the rows of one data set and account that count by their key,
/// of the day of the parent, the day before and the day after. Day by day, so that an import that
/// comes or goes concerns only the days near its own.
final class ParentSpans {
  /// A row that names a span.
  private record Place(SegmentRow segment, int row, Link link) {}

  private final Segments segments;

  ParentSpans(Segments segments) {
    this.segments = segments;
  }

  /// Decides about all rows of one key space on some days.
  ///
  /// @param rows its live segments that hold rows of those days or of days beside them
  /// @param before verdicts so far, by natural key
  /// @return verdicts of the segments that change
  Map<SegmentRow, byte[]> decide(
      List<SegmentRow> rows, LongPredicate days, Function<SegmentRow, byte[]> before) {
    Map<SegmentRow, byte[]> verdicts = new HashMap<>();
    if (rows.stream().noneMatch(segments::hasSpans)) {
      return verdicts;
    }
    SortedMap<Long, List<Place>> byDay = byDay(rows, before);
    byDay.forEach(
        (day, places) -> {
          if (days.test(day)) {
            Set<Long> repeating = SpanTree.repeating(near(byDay, day));
            places.forEach(place -> settle(place, repeating, before, verdicts));
          }
        });
    return verdicts;
  }

  private static void settle(
      Place place,
      Set<Long> repeating,
      Function<SegmentRow, byte[]> before,
      Map<SegmentRow, byte[]> verdicts) {
    boolean repeats = place.link().bearsUsage() && repeating.contains(place.link().span());
    byte known = verdicts.getOrDefault(place.segment(), before.apply(place.segment()))[place.row()];
    byte wanted = repeats ? Verdict.PARENT_SPAN : Verdict.COUNTS;
    if (known != wanted && isOpen(known)) {
      verdicts
              .computeIfAbsent(place.segment(), segment -> before.apply(segment).clone())[
              place.row()] =
          wanted;
    }
  }

  private static List<Link> near(SortedMap<Long, List<Place>> byDay, long day) {
    return LongStream.rangeClosed(day - 1, day + 1)
        .boxed()
        .flatMap(near -> byDay.getOrDefault(near, List.of()).stream())
        .map(Place::link)
        .toList();
  }

  private SortedMap<Long, List<Place>> byDay(
      List<SegmentRow> rows, Function<SegmentRow, byte[]> before) {
    SortedMap<Long, List<Place>> byDay = new TreeMap<>();
    for (SegmentRow segment : rows) {
      segments
          .spans(segment)
          .ifPresent(spans -> collect(segment, spans, before.apply(segment), byDay));
    }
    return byDay;
  }

  private static void collect(
      SegmentRow segment, SpanColumns spans, byte[] verdicts, SortedMap<Long, List<Place>> byDay) {
    for (int row = 0; row < spans.size(); row++) {
      Link link =
          new Link(
              spans.spans()[row],
              spans.parents()[row],
              spans.uses()[row] == 1 && isOpen(verdicts[row]));
      if (link.span() != SpanTree.NONE || link.parent() != SpanTree.NONE) {
        byDay
            .computeIfAbsent(spans.days()[row], day -> new ArrayList<>())
            .add(new Place(segment, row, link));
      }
    }
  }

  /// Whether the natural key lets the row count.
  private static boolean isOpen(byte verdict) {
    return verdict == Verdict.COUNTS || verdict == Verdict.PARENT_SPAN;
  }

  /// Segments of calls, by where their keys live.
  static Stream<List<SegmentRow>> byKeySpace(List<SegmentRow> rows) {
    Map<KeySpace, List<SegmentRow>> spaces = new HashMap<>();
    for (SegmentRow row : rows) {
      if (row.dataSet().grain() == Grain.CALL) {
        spaces.computeIfAbsent(KeySpace.of(row), space -> new ArrayList<>()).add(row);
      }
    }
    return spaces.values().stream();
  }
}

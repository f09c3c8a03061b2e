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
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Hides the calls whose usage the spans below them tell again; of files of which the user prefers
/// the spans above, everything below those.
///
/// Comes after natural keys: among the rows of one data set and account that count by their key,
/// of the day of the parent, the day before and the day after. Day by day, so that an import that
/// comes or goes concerns only the days near its own.
final class ParentSpans {
  /// A row that names a span.
  private record Place(SegmentRow segment, int row, Link link) {
    boolean isIn(Set<Long> spans) {
      return link.bearsUsage() && spans.contains(link.span());
    }

    boolean isBelow(Set<Long> spans) {
      return link.bearsUsage() && spans.contains(link.parent());
    }
  }

  /// What the spans of a few days say of those that bear usage.
  ///
  /// @param repeating spans that repeat what is below them
  /// @param covered spans that the user prefers to what is below them, and all below them
  private record Ruling(Set<Long> repeating, Set<Long> covered) {}

  private final Segments segments;
  private final LongPredicate prefers;

  /// @param prefers whether the user prefers the parents of an import, by its id
  ParentSpans(Segments segments, LongPredicate prefers) {
    this.segments = segments;
    this.prefers = prefers;
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
            Ruling ruling = rule(near(byDay, day));
            places.forEach(place -> settle(place, wanted(place, ruling), before, verdicts));
          }
        });
    return verdicts;
  }

  /// No usage is lost: what a preferred span covers counts in that span, the outermost of them.
  private byte wanted(Place place, Ruling ruling) {
    if (place.isBelow(ruling.covered())) {
      return Verdict.CHILD_SPAN;
    }
    boolean isOutdone = place.isIn(ruling.repeating()) && !prefers.test(place.segment().importId());
    return isOutdone ? Verdict.PARENT_SPAN : Verdict.COUNTS;
  }

  private Ruling rule(List<Place> places) {
    List<Link> links = places.stream().map(Place::link).toList();
    Set<Long> repeating = SpanTree.repeating(links);
    Set<Long> preferred =
        places.stream()
            .filter(place -> place.isIn(repeating) && prefers.test(place.segment().importId()))
            .map(place -> place.link().span())
            .collect(Collectors.toSet());
    return new Ruling(
        repeating, preferred.isEmpty() ? preferred : SpanTree.withDescendants(links, preferred));
  }

  private static void settle(
      Place place,
      byte wanted,
      Function<SegmentRow, byte[]> before,
      Map<SegmentRow, byte[]> verdicts) {
    byte known = verdicts.getOrDefault(place.segment(), before.apply(place.segment()))[place.row()];
    if (known != wanted && isOpen(known)) {
      verdicts
              .computeIfAbsent(place.segment(), segment -> before.apply(segment).clone())[
              place.row()] =
          wanted;
    }
  }

  private static List<Place> near(SortedMap<Long, List<Place>> byDay, long day) {
    return LongStream.rangeClosed(day - 1, day + 1)
        .boxed()
        .flatMap(near -> byDay.getOrDefault(near, List.of()).stream())
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
    return verdict == Verdict.COUNTS || Verdict.isSettledBySpans(verdict);
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

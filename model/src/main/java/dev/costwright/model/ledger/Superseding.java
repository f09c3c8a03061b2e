package dev.costwright.model.ledger;

import dev.costwright.model.ledger.History.Known;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.ledger.identity.Claim;
import dev.costwright.model.ledger.identity.Decision;
import dev.costwright.model.ledger.identity.Identity;
import dev.costwright.model.ledger.identity.RowHashes;
import dev.costwright.model.ledger.identity.Verdict;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Brings segments before {@link Identity}, day by day, and collects its verdicts.
final class Superseding {
  private static final long DAY_MILLIS = java.time.Duration.ofDays(1).toMillis();

  /// Days on which an import and others group differently and disagree.
  record Doubt(KeySpace keySpace, long day) {
    static final Comparator<Doubt> ORDER =
        Comparator.<Doubt, String>comparing(doubt -> doubt.keySpace().dataSet())
            .thenComparing(doubt -> doubt.keySpace().account())
            .thenComparingLong(Doubt::day);
  }

  /// @param verdicts of every segment that was looked at
  /// @param doubts by import, of the days that were looked at
  record Outcome(Map<SegmentRow, byte[]> verdicts, Map<Long, SortedSet<Doubt>> doubts) {}

  /// A row of a segment.
  private record Place(Loaded loaded, int row) {}

  /// A segment with what identity needs of it.
  @SuppressWarnings("ArrayRecordComponent") // columns, never compared
  private record Loaded(
      SegmentRow segment,
      FactBlock block,
      long[] keys,
      long[] twins,
      long[] contents,
      long[] tokens,
      byte[] verdicts) {}

  private final Segments segments;
  private final Map<Long, Known> live;

  Superseding(Segments segments, Map<Long, Known> live) {
    this.segments = segments;
    this.live = live;
  }

  /// Decides about all rows of one key space on some days.
  ///
  /// @param contested its live segments that hold rows of those days
  /// @param before verdicts so far: those of other days stay
  Outcome decide(
      KeySpace keySpace,
      List<SegmentRow> contested,
      java.util.Set<Long> days,
      Map<SegmentRow, byte[]> before) {
    Map<SegmentRow, byte[]> verdicts = new HashMap<>();
    Map<Long, SortedSet<Doubt>> doubts = new HashMap<>();
    SortedMap<Long, SortedMap<Long, List<Place>>> byDay = new TreeMap<>();
    for (SegmentRow segment : contested) {
      Loaded loaded = load(segment, before.getOrDefault(segment, new byte[segment.facts()]));
      verdicts.put(segment, loaded.verdicts());
      for (int row = 0; row < segment.facts(); row++) {
        long day = Segments.day(loaded.block().starts()[row]);
        if (days.contains(day) && !Verdict.isSettledInFile(loaded.verdicts()[row])) {
          byDay
              .computeIfAbsent(day, d -> new TreeMap<>())
              .computeIfAbsent(segment.importId(), i -> new ArrayList<>())
              .add(new Place(loaded, row));
        }
      }
    }
    byDay.forEach(
        (day, claims) -> {
          if (settle(keySpace.grain(), claims)) {
            claims
                .keySet()
                .forEach(
                    importId ->
                        doubts
                            .computeIfAbsent(importId, i -> new TreeSet<>(Doubt.ORDER))
                            .add(new Doubt(keySpace, day)));
          }
        });
    return new Outcome(verdicts, doubts);
  }

  /// Whether the day is doubtful.
  private boolean settle(Grain grain, SortedMap<Long, List<Place>> byImport) {
    List<List<Place>> places = List.copyOf(byImport.values());
    if (places.size() == 1) {
      places.getFirst().forEach(place -> place.loaded().verdicts()[place.row()] = Verdict.COUNTS);
      return false;
    }
    Decision decision =
        Identity.decide(
            grain,
            byImport.entrySet().stream()
                .map(entry -> claim(entry.getKey(), entry.getValue()))
                .toList());
    for (int claim = 0; claim < places.size(); claim++) {
      byte[] verdicts = decision.verdicts().get(claim);
      for (int at = 0; at < verdicts.length; at++) {
        Place place = places.get(claim).get(at);
        place.loaded().verdicts()[place.row()] = verdicts[at];
      }
    }
    return decision.isDoubtful();
  }

  private Claim claim(long importId, List<Place> places) {
    Known known = java.util.Objects.requireNonNull(live.get(importId));
    return new Claim(
        known.sealed().asOf(),
        known.file().sha256(),
        groupingColumns(places),
        new Claim.Rows(
            longs(places, (loaded, row) -> loaded.keys()[row]),
            longs(places, (loaded, row) -> loaded.twins()[row]),
            longs(places, (loaded, row) -> loaded.contents()[row]),
            longs(places, (loaded, row) -> loaded.tokens()[row]),
            longs(places, (loaded, row) -> present(loaded.block().measure(Measure.CHARGE, row)))));
  }

  private interface Cell {
    long of(Loaded loaded, int row);
  }

  private static long[] longs(List<Place> places, Cell cell) {
    return places.stream().mapToLong(place -> cell.of(place.loaded(), place.row())).toArray();
  }

  /// Columns of which some row of the day has a value. Calls do not group. Parts of a day are a
  /// finer grouping than the day: hours and days of the same usage are alternatives, too.
  private static SortedSet<String> groupingColumns(List<Place> places) {
    SortedSet<String> columns = new TreeSet<>();
    for (Place place : places) {
      FactBlock block = place.loaded().block();
      if (block.dataSet().grain() == Grain.BUCKET) {
        long width = block.ends()[place.row()] - block.starts()[place.row()];
        if (width < DAY_MILLIS) {
          columns.add("time:" + width);
        }
        for (Dimension dimension : block.dimensions()) {
          if (block.dimension(dimension).flatMap(column -> column.get(place.row())).isPresent()) {
            columns.add("dim:" + dimension.id());
          }
        }
        for (String tag : block.tags()) {
          if (block.tag(tag).flatMap(column -> column.get(place.row())).isPresent()) {
            columns.add("tag:" + tag);
          }
        }
      }
    }
    return columns;
  }

  private Loaded load(SegmentRow segment, byte[] before) {
    FactBlock block = segments.read(segment);
    return new Loaded(
        segment,
        block,
        segments.keyHashes(segment),
        RowHashes.twins(block),
        RowHashes.contents(block),
        TokenSums.of(block),
        before.clone());
  }

  private static long present(long value) {
    return value == Fact.ABSENT ? 0 : value;
  }

  /// The UTC days of a block.
  static LongStream days(FactBlock block) {
    return java.util.Arrays.stream(block.starts()).map(Segments::day).distinct();
  }
}

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
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
  private record Place(Loaded loaded, int row) {
    long day() {
      return Segments.day(loaded.block().starts()[row]);
    }

    long key() {
      return loaded.keys()[row];
    }

    /// Nothing happens to rows of other days.
    void become(byte verdict, long day) {
      if (day() == day) {
        loaded.verdicts()[row] = verdict;
      }
    }
  }

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
  private final Preferences preferences;

  Superseding(Segments segments, Map<Long, Known> live, Preferences preferences) {
    this.segments = segments;
    this.live = live;
    this.preferences = preferences;
  }

  /// Decides about all rows of one key space on some days.
  ///
  /// @param contested its live segments that hold rows of those days, and of calls those that hold
  /// rows of the days beside them
  /// @param before verdicts so far: those of other days stay
  Outcome decide(
      KeySpace keySpace,
      List<SegmentRow> contested,
      Set<Long> days,
      Map<SegmentRow, byte[]> before) {
    Map<SegmentRow, byte[]> verdicts = new HashMap<>();
    Map<Long, SortedSet<Doubt>> doubts = new HashMap<>();
    SortedMap<Long, SortedMap<Long, List<Place>>> byDay = new TreeMap<>();
    for (SegmentRow segment : contested) {
      Loaded loaded = load(segment, before.getOrDefault(segment, new byte[segment.facts()]));
      verdicts.put(segment, loaded.verdicts());
      for (int row = 0; row < segment.facts(); row++) {
        if (!Verdict.isSettledInFile(loaded.verdicts()[row])) {
          Place place = new Place(loaded, row);
          byDay
              .computeIfAbsent(place.day(), d -> new TreeMap<>())
              .computeIfAbsent(segment.importId(), i -> new ArrayList<>())
              .add(place);
        }
      }
    }
    byDay.forEach(
        (day, claims) -> {
          if (days.contains(day) && settle(keySpace.grain(), day, byDay)) {
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

  /// The rows that rows of a day may give way to, by import. Buckets are of their day. Of a call
  /// two logs may see the start on either side of midnight: it gives way to a better copy on the
  /// day before and after, too. That asks for no more than these three days, whatever other copies
  /// there are, and the best copy of all gives way to none.
  private static SortedMap<Long, List<Place>> near(
      Grain grain, long day, SortedMap<Long, SortedMap<Long, List<Place>>> byDay) {
    SortedMap<Long, List<Place>> ofDay = byDay.getOrDefault(day, new TreeMap<>());
    if (grain == Grain.BUCKET) {
      return ofDay;
    }
    SortedMap<Long, List<Place>> near = new TreeMap<>();
    ofDay.forEach((importId, places) -> near.put(importId, new ArrayList<>(places)));
    Set<Long> keys =
        ofDay.values().stream().flatMap(List::stream).map(Place::key).collect(Collectors.toSet());
    for (long beside : new long[] {day - 1, day + 1}) {
      byDay
          .getOrDefault(beside, new TreeMap<>())
          .forEach(
              (importId, places) ->
                  places.stream()
                      .filter(place -> keys.contains(place.key()))
                      .forEach(
                          place ->
                              near.computeIfAbsent(importId, i -> new ArrayList<>()).add(place)));
    }
    return near;
  }

  /// Settles the rows of a day among those near it; whether the day is doubtful.
  private boolean settle(
      Grain grain, long day, SortedMap<Long, SortedMap<Long, List<Place>>> byDay) {
    SortedMap<Long, List<Place>> byImport = near(grain, day, byDay);
    List<List<Place>> places = List.copyOf(byImport.values());
    if (places.size() == 1) {
      places.getFirst().forEach(place -> place.become(Verdict.COUNTS, day));
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
        places.get(claim).get(at).become(verdicts[at], day);
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
            longs(places, (loaded, row) -> present(loaded.block().measure(Measure.CHARGE, row)))),
        preferences.of(known.file().sha256()));
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

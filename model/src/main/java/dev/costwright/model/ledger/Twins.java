package dev.costwright.model.ledger;

import dev.costwright.model.ledger.History.Known;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.ledger.identity.RowHashes;
import dev.costwright.model.ledger.identity.Verdict;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds what counts in the place of hidden rows, among the live segments of the same key space
/// and days. Keeps what it has read: made for one page of rows.
final class Twins {
  /// A row of a segment.
  record Place(SegmentRow segment, int row) {
    private static final Comparator<Place> ORDER =
        Comparator.<Place>comparingLong(place -> place.segment().importId())
            .thenComparingInt(place -> place.segment().segment())
            .thenComparingInt(Place::row);
  }

  private record Day(KeySpace keySpace, long day) {}

  private final Segments segments;
  private final Map<Long, Known> live;
  private final List<SegmentRow> all;
  private final Map<SegmentRow, FactBlock> blocks = new HashMap<>();
  private final Map<SegmentRow, byte[]> verdicts = new HashMap<>();
  private final Map<SegmentRow, long[]> keys = new HashMap<>();
  private final Map<SegmentRow, long[]> twins = new HashMap<>();
  private final Map<SegmentRow, SpanColumns> spans = new HashMap<>();
  private final Map<Day, List<Place>> days = new HashMap<>();
  private final Map<Day, SpanWalk> walks = new HashMap<>();

  /// @param all segments of live imports
  Twins(Segments segments, Map<Long, Known> live, List<SegmentRow> all) {
    this.segments = segments;
    this.live = live;
    this.all = all;
  }

  FactBlock block(SegmentRow segment) {
    return blocks.computeIfAbsent(segment, segments::read);
  }

  byte[] verdicts(SegmentRow segment) {
    return verdicts.computeIfAbsent(segment, segments::verdicts);
  }

  /// What counts in the place of a row; empty where nothing does.
  Optional<HiddenRow.Twin> of(Place place, HiddenReason reason) {
    List<Place> found =
        switch (reason) {
          case DUPLICATE, SUPERSEDED -> best(place, ofOtherImports(place));
          case REPEATED, PROVISIONAL -> best(place, ofSameFile(place));
          case ALTERNATIVE -> sameDay(place);
          case PARENT_SPAN -> below(place);
          case CHILD_SPAN -> above(place);
        };
    return found.isEmpty() ? Optional.empty() : Optional.of(twin(found));
  }

  private HiddenRow.Twin twin(List<Place> places) {
    List<Place> sorted = places.stream().sorted(Place.ORDER).toList();
    Place first = sorted.getFirst();
    return new HiddenRow.Twin(
        sorted.stream().map(place -> place.segment().importId()).distinct().toList(),
        Objects.requireNonNull(live.get(first.segment().importId())).file().name(),
        sorted.size() == 1
            ? OptionalLong.of(block(first.segment()).lines()[first.row()])
            : OptionalLong.empty(),
        sorted.size(),
        figures(sorted));
  }

  /// What rows say together.
  HiddenRow.Figures figures(List<Place> places) {
    List<String> models =
        places.stream()
            .map(
                place ->
                    block(place.segment())
                        .dimension(Dimension.MODEL)
                        .flatMap(column -> column.get(place.row()))
                        .orElse(""))
            .distinct()
            .toList();
    return new HiddenRow.Figures(
        models.size() == 1
            ? Optional.of(models.getFirst()).filter(model -> !model.isEmpty())
            : Optional.empty(),
        tokens(places),
        charge(places));
  }

  private OptionalLong tokens(List<Place> places) {
    long[] counts =
        places.stream()
            .flatMap(place -> Measure.tokenClasses().stream().map(cls -> measure(place, cls)))
            .mapToLong(Long::longValue)
            .filter(count -> count != Fact.ABSENT)
            .toArray();
    return counts.length == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Arrays.stream(counts).reduce(0, Math::addExact));
  }

  /// Empty also where the rows are of several currencies.
  private Optional<Money> charge(List<Place> places) {
    List<Money> charges =
        places.stream()
            .filter(place -> measure(place, Measure.CHARGE) != Fact.ABSENT)
            .map(
                place ->
                    Money.ofPicos(
                        measure(place, Measure.CHARGE), place.segment().dataSet().currency()))
            .toList();
    return charges.stream().map(Money::currency).distinct().count() == 1
        ? charges.stream().reduce(Money::plus)
        : Optional.empty();
  }

  private long measure(Place place, Measure measure) {
    return block(place.segment()).measure(measure, place.row());
  }

  /// The row that counts, of several the one most like the hidden row; where a span above or below
  /// hides all of them, one all the same.
  private List<Place> best(Place hidden, List<Place> rows) {
    OptionalLong tokens = tokens(List.of(hidden));
    return rows.stream()
        .max(
            Comparator.<Place>comparingInt(place -> counts(place) ? 1 : 0)
                .thenComparingInt(place -> tokens(List.of(place)).equals(tokens) ? 1 : 0)
                .thenComparingLong(place -> tokens(List.of(place)).orElse(0))
                .thenComparing(Place.ORDER))
        .stream()
        .toList();
  }

  private List<Place> ofOtherImports(Place place) {
    return near(place, reach(place))
        .filter(segment -> segment.importId() != place.segment().importId())
        .flatMap(segment -> sameKey(segment, place))
        .filter(other -> Math.abs(day(other) - day(place)) <= reach(place))
        .filter(other -> counts(other) || Verdict.isSettledBySpans(verdict(other)))
        .toList();
  }

  private List<Place> ofSameFile(Place place) {
    KeySpace keySpace = KeySpace.of(place.segment());
    return all.stream()
        .filter(segment -> segment.importId() == place.segment().importId())
        .filter(segment -> KeySpace.of(segment).equals(keySpace))
        .flatMap(segment -> sameKey(segment, place))
        .filter(other -> !Verdict.isSettledInFile(verdict(other)))
        .toList();
  }

  private Stream<Place> sameKey(SegmentRow segment, Place wanted) {
    long hash = keys(wanted.segment())[wanted.row()];
    long[] hashes = keys(segment);
    return IntStream.range(0, hashes.length)
        .filter(row -> hashes[row] == hash)
        .mapToObj(row -> new Place(segment, row))
        .filter(other -> twin(other) == twin(wanted));
  }

  private List<Place> sameDay(Place place) {
    return days.computeIfAbsent(
        new Day(KeySpace.of(place.segment()), day(place)),
        day ->
            near(place, 0)
                .flatMap(Twins::rows)
                .filter(other -> day(other) == day.day() && counts(other))
                .toList());
  }

  private List<Place> below(Place place) {
    return walk(place).below(spans(place.segment()).spans()[place.row()]).stream()
        .filter(this::carries)
        .toList();
  }

  private List<Place> above(Place place) {
    return walk(place).upFrom(spans(place.segment()).parents()[place.row()]).stream()
        .filter(this::carries)
        .toList();
  }

  private boolean carries(Place place) {
    return counts(place) && spans(place.segment()).uses()[place.row()] == 1;
  }

  private SpanWalk walk(Place place) {
    return walks.computeIfAbsent(
        new Day(KeySpace.of(place.segment()), day(place)), day -> walk(place, day.day()));
  }

  private SpanWalk walk(Place place, long day) {
    SpanWalk walk = new SpanWalk();
    near(place, 1)
        .filter(segment -> segments.spans(segment).isPresent())
        .flatMap(Twins::rows)
        .filter(other -> Math.abs(spans(other.segment()).days()[other.row()] - day) <= 1)
        .forEach(
            other ->
                walk.add(
                    other,
                    spans(other.segment()).spans()[other.row()],
                    spans(other.segment()).parents()[other.row()]));
    return walk;
  }

  private SpanColumns spans(SegmentRow segment) {
    return spans.computeIfAbsent(segment, known -> segments.spans(known).orElseThrow());
  }

  private Stream<SegmentRow> near(Place place, long days) {
    KeySpace keySpace = KeySpace.of(place.segment());
    return all.stream()
        .filter(segment -> KeySpace.of(segment).equals(keySpace))
        .filter(
            segment ->
                segment.minDay() - days <= day(place) && day(place) <= segment.maxDay() + days);
  }

  /// A copy of a call may stand on the day beside.
  private static long reach(Place place) {
    return place.segment().dataSet().grain() == Grain.CALL ? 1 : 0;
  }

  private boolean counts(Place place) {
    return verdict(place) == Verdict.COUNTS;
  }

  private byte verdict(Place place) {
    return verdicts(place.segment())[place.row()];
  }

  private long day(Place place) {
    return Segments.day(block(place.segment()).starts()[place.row()]);
  }

  private long twin(Place place) {
    return twins
        .computeIfAbsent(place.segment(), segment -> RowHashes.twins(block(segment)))[place.row()];
  }

  private long[] keys(SegmentRow segment) {
    return keys.computeIfAbsent(segment, segments::keyHashes);
  }

  private static Stream<Place> rows(SegmentRow segment) {
    return IntStream.range(0, segment.facts()).mapToObj(row -> new Place(segment, row));
  }
}

package dev.costwright.model.ledger;

import dev.costwright.model.ledger.History.Known;
import dev.costwright.model.ledger.Superseding.Doubt;
import dev.costwright.model.ledger.Superseding.Outcome;
import dev.costwright.model.ledger.h2.EditTable.EditRow;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.ledger.identity.Preference;
import dev.costwright.model.ledger.identity.Verdict;
import dev.costwright.model.usage.Grain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Keeps the verdicts on all rows as the set of live imports wants them.
///
/// When one import comes or goes, only the days that it has in common with others are looked at;
/// a first import pays nothing.
final class Settlement {
  /// Everything that identity says about a ledger.
  record Everything(Map<SegmentRow, byte[]> verdicts, Map<Long, SortedSet<Doubt>> doubts) {}

  /// How far a span may stand from the children of its children.
  private static final int SPAN_DAYS = 2;

  private final Books books;
  private final History history;
  private final Segments segments;
  private final Doubts doubts;

  Settlement(Books books, History history, Segments segments) {
    this.books = books;
    this.history = history;
    this.segments = segments;
    this.doubts = new Doubts(books);
  }

  /// After an edit was written, in the same transaction: what its file tells is decided anew.
  void settle(EditRow edit) {
    if (Preferences.isOne(edit)) {
      Preferences.Name.parse(edit.name()).ifPresent(this::settle);
    }
  }

  private void settle(Preferences.Name name) {
    for (Known known : history.committed()) {
      if (known.file().sha256().equals(name.sha256())) {
        settleLines(known);
        if (known.state() == ImportState.LIVE) {
          settle(known.id());
        }
      }
    }
  }

  /// Lets the user's preference count among the lines of a file that became live.
  void settleLines(long importId) {
    Known known = Objects.requireNonNull(history.all().get(importId));
    if (preferences().of(known.file().sha256()).contains(Preference.FIRST_LINES)) {
      settleLines(known);
    }
  }

  /// Which of a file's lines count where it tells a call more than once.
  private void settleLines(Known known) {
    List<SegmentRow> own = ofImport(known.id());
    Map<SegmentRow, byte[]> repeats = repeats(known, own, preferences());
    own.forEach(
        segment ->
            segments.storeVerdicts(
                segment, repeats.getOrDefault(segment, new byte[segment.facts()])));
  }

  private Map<SegmentRow, byte[]> repeats(
      Known known, List<SegmentRow> own, Preferences preferences) {
    return new FileRepeats(segments, preferences.of(known.file().sha256())).find(own);
  }

  private Preferences preferences() {
    return new Preferences(books.database().edits().all());
  }

  private LongPredicate prefersParents(Preferences preferences, Map<Long, Known> imports) {
    return id ->
        Optional.ofNullable(imports.get(id))
            .filter(
                known -> preferences.of(known.file().sha256()).contains(Preference.PARENT_SPANS))
            .isPresent();
  }

  /// After an import became live or was undone, in the same transaction.
  void settle(long importId) {
    List<SegmentRow> own = ofImport(importId);
    Map<Long, Known> live = history.live();
    Preferences preferences = preferences();
    Superseding superseding = new Superseding(segments, live, preferences);
    List<SegmentRow> near = History.live(near(own), live);
    own.forEach(this::forgetOthers);
    doubts.store(importId, new TreeSet<>(Doubt.ORDER));
    own.stream()
        .map(KeySpace::of)
        .distinct()
        .forEach(keySpace -> settle(superseding, keySpace, importId, of(keySpace, own), near));
    LongPredicate prefersParents = prefersParents(preferences, live);
    ParentSpans.byKeySpace(own).forEach(rows -> settleSpans(rows, near, prefersParents));
  }

  /// All segments whose rows can meet some of these: of the same days, or near enough for spans.
  private List<SegmentRow> near(List<SegmentRow> own) {
    if (own.isEmpty()) {
      return List.of();
    }
    long first = own.stream().mapToLong(SegmentRow::minDay).min().orElseThrow();
    long last = own.stream().mapToLong(SegmentRow::maxDay).max().orElseThrow();
    return books.database().segments().within(first - SPAN_DAYS, last + SPAN_DAYS);
  }

  /// A parent may stand a day from its children, and those a day further from their own.
  private void settleSpans(
      List<SegmentRow> own, List<SegmentRow> live, LongPredicate prefersParents) {
    KeySpace keySpace = KeySpace.of(own.getFirst());
    List<SegmentRow> near =
        of(keySpace, live).stream()
            .filter(
                segment -> own.stream().anyMatch(mine -> Reach.isWithin(SPAN_DAYS, mine, segment)))
            .toList();
    new ParentSpans(segments, prefersParents)
        .decide(
            near,
            day ->
                own.stream().anyMatch(mine -> mine.minDay() - 1 <= day && day <= mine.maxDay() + 1),
            cached())
        .forEach(segments::storeVerdicts);
  }

  private Function<SegmentRow, byte[]> cached() {
    Map<SegmentRow, byte[]> known = new HashMap<>();
    return segment -> known.computeIfAbsent(segment, segments::verdicts);
  }

  private void settle(
      Superseding superseding,
      KeySpace keySpace,
      long importId,
      List<SegmentRow> own,
      List<SegmentRow> live) {
    List<SegmentRow> contested =
        contested(
            own,
            of(keySpace, live).stream()
                .filter(segment -> own.stream().anyMatch(mine -> Reach.touches(mine, segment)))
                .toList());
    if (contested.stream().allMatch(segment -> segment.importId() == importId)) {
      return;
    }
    Set<Long> days = new HashSet<>();
    long beside = keySpace.grain() == Grain.CALL ? 1 : 0;
    own.forEach(
        segment ->
            Superseding.days(segments.read(segment))
                .flatMap(day -> LongStream.rangeClosed(day - beside, day + beside))
                .forEach(day -> days.add(day)));
    Outcome outcome = superseding.decide(keySpace, contested, days, verdicts(contested));
    outcome.verdicts().forEach(segments::storeVerdicts);
    contested.stream()
        .map(SegmentRow::importId)
        .distinct()
        .forEach(
            id -> {
              SortedSet<Doubt> known = doubts.find(id);
              known.removeIf(
                  doubt -> doubt.keySpace().equals(keySpace) && days.contains(doubt.day()));
              known.addAll(outcome.doubts().getOrDefault(id, new TreeSet<>(Doubt.ORDER)));
              doubts.store(id, known);
            });
  }

  /// Calls meet by their keys alone, so none changes that shares no key with these, directly or
  /// through others. Buckets meet by their days.
  private List<SegmentRow> contested(List<SegmentRow> own, List<SegmentRow> overlapping) {
    return own.getFirst().dataSet().grain() == Grain.CALL
        ? new SharedKeys(segments).linked(own, overlapping)
        : overlapping;
  }

  /// What a file that is about to be committed repeats within itself, by the rules alone: what it
  /// says it costs is no matter of preference.
  Map<SegmentRow, byte[]> settleWithinFile(long importId) {
    List<SegmentRow> own = ofImport(importId);
    Map<SegmentRow, byte[]> repeats = new HashMap<>(new FileRepeats(segments, Set.of()).find(own));
    repeats.putAll(parents(own, repeats, _ -> false));
    repeats.forEach(segments::storeVerdicts);
    return repeats;
  }

  private Map<SegmentRow, byte[]> parents(
      List<SegmentRow> rows, Map<SegmentRow, byte[]> verdicts, LongPredicate prefersParents) {
    Map<SegmentRow, byte[]> parents = new HashMap<>();
    ParentSpans.byKeySpace(rows)
        .forEach(
            space ->
                parents.putAll(
                    new ParentSpans(segments, prefersParents)
                        .decide(
                            space,
                            day -> true,
                            segment -> verdicts.getOrDefault(segment, new byte[segment.facts()]))));
    return parents;
  }

  /// Whether the stored verdicts were made by other rules than today's.
  boolean isStale() {
    Set<Long> committed = history.committed().stream().map(Known::id).collect(Collectors.toSet());
    long expected =
        books.database().segments().all().stream()
            .filter(segment -> committed.contains(segment.importId()))
            .count();
    return books.database().derived().count(Segments.VERDICTS, Segments.STAMP) != expected;
  }

  void rebuild() {
    Everything everything = recompute();
    everything.verdicts().forEach(segments::storeVerdicts);
    history
        .committed()
        .forEach(
            known ->
                doubts.store(
                    known.id(),
                    everything.doubts().getOrDefault(known.id(), new TreeSet<>(Doubt.ORDER))));
  }

  /// Decides about every row anew, from the segments alone.
  Everything recompute() {
    Preferences preferences = preferences();
    Map<Long, Known> liveImports = history.live();
    Map<SegmentRow, byte[]> verdicts = new HashMap<>();
    for (Known known : history.committed()) {
      List<SegmentRow> own = ofImport(known.id());
      own.forEach(segment -> verdicts.put(segment, new byte[segment.facts()]));
      verdicts.putAll(repeats(known, own, preferences));
    }
    Map<Long, SortedSet<Doubt>> found = new HashMap<>();
    Superseding superseding = new Superseding(segments, liveImports, preferences);
    List<SegmentRow> live = history.liveSegments();
    for (KeySpace keySpace : live.stream().map(KeySpace::of).distinct().toList()) {
      List<SegmentRow> contested =
          of(keySpace, live).stream().filter(segment -> Reach.hasRival(segment, live)).toList();
      Set<Long> days = new HashSet<>();
      contested.forEach(
          segment -> Superseding.days(segments.read(segment)).forEach(day -> days.add(day)));
      Outcome outcome = superseding.decide(keySpace, contested, days, verdicts);
      verdicts.putAll(outcome.verdicts());
      outcome
          .doubts()
          .forEach(
              (id, more) ->
                  found.computeIfAbsent(id, i -> new TreeSet<>(Doubt.ORDER)).addAll(more));
    }
    verdicts.putAll(parents(live, verdicts, prefersParents(preferences, liveImports)));
    return new Everything(verdicts, found);
  }

  /// The days on which an import and others group differently and disagree, as of now.
  SortedSet<Doubt> doubts(long importId) {
    return doubts.find(importId);
  }

  /// Leaves only what the file says about itself.
  private void forgetOthers(SegmentRow segment) {
    byte[] verdicts = segments.verdicts(segment);
    byte[] own = verdicts.clone();
    for (int row = 0; row < own.length; row++) {
      own[row] = Verdict.isSettledInFile(own[row]) ? own[row] : 0;
    }
    if (!Arrays.equals(own, verdicts)) {
      segments.storeVerdicts(segment, own);
    }
  }

  private Map<SegmentRow, byte[]> verdicts(List<SegmentRow> rows) {
    Map<SegmentRow, byte[]> verdicts = new HashMap<>();
    rows.forEach(row -> verdicts.put(row, segments.verdicts(row)));
    return verdicts;
  }

  private List<SegmentRow> ofImport(long importId) {
    return books.database().segments().of(importId);
  }

  private static List<SegmentRow> of(KeySpace keySpace, List<SegmentRow> rows) {
    return new ArrayList<>(rows.stream().filter(row -> KeySpace.of(row).equals(keySpace)).toList());
  }
}

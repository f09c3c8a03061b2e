package dev.costwright.model.pricing;

import dev.costwright.model.pricing.PriceChange.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares one catalogue with the book. Not thread-safe.
final class DiffRun {
  /// One price from one day on.
  private record Slot(PriceKey key, LocalDate from) {}

  /// What the catalogue covers of a seller at all: what it never has it cannot have dropped.
  private record Offering(String seller, String tier, String region) {}

  private static final int FAR = 5;
  private static final int THOUSAND = 500;
  private static final int MILLION = 500_000;

  private final PriceBook book;
  private final LocalDate effective;
  private final Map<LocalDate, Map<PriceKey, PriceRow>> books = new HashMap<>();
  private final Map<Slot, PriceRow> offered = new LinkedHashMap<>();
  private final Map<Slot, List<String>> conflicts = new HashMap<>();
  private final Map<String, List<PriceRow>> byModel = new HashMap<>();
  private final Set<PriceRow> undated = new HashSet<>();
  private long past;

  DiffRun(PriceBook book, LocalDate effective) {
    this.book = book;
    this.effective = effective;
  }

  PriceDiff run(List<PriceRow> catalogue) {
    // a model's own name first: other spellings of it give way
    catalogue.stream()
        .map(row -> new Spelling(row, book.known(row)))
        .sorted(Comparator.comparing(spelling -> !spelling.isOwnName()))
        .forEach(this::offer);
    offered
        .values()
        .forEach(row -> byModel.computeIfAbsent(model(row), _ -> new ArrayList<>()).add(row));
    List<PriceChange> changes =
        Stream.concat(offered.entrySet().stream().map(this::change), gone())
            .sorted(
                Comparator.comparing(PriceChange::key, PriceKey.ORDER)
                    .thenComparing(change -> change.from().orElse(LocalDate.MIN)))
            .toList();
    return new PriceDiff(effective, changes, past);
  }

  /// A row as the catalogue and as the book names it.
  private record Spelling(PriceRow written, PriceRow row) {
    boolean isOwnName() {
      return written.model().equals(row.model());
    }
  }

  private void offer(Spelling spelling) {
    PriceRow row = spelling.row();
    if (row.effectiveFrom().isEmpty()
        && row.effectiveUntil().filter(end -> !end.isAfter(effective)).isPresent()) {
      past++;
      return;
    }
    PriceRow dated = row.from(row.effectiveFrom().orElse(effective));
    if (row.effectiveFrom().isEmpty()) {
      undated.add(dated);
    }
    Slot slot = new Slot(PriceKey.of(dated), dated.effectiveFrom().orElse(effective));
    PriceRow before = offered.putIfAbsent(slot, dated);
    if (before != null && !before.price().equals(dated.price())) {
      conflicts
          .computeIfAbsent(slot, _ -> new ArrayList<>())
          .add(
              "The catalogue also says %s, for %s."
                  .formatted(shown(dated), spelling.written().model()));
    }
  }

  private PriceChange change(Map.Entry<Slot, PriceRow> entry) {
    PriceKey key = entry.getKey().key();
    PriceRow row = entry.getValue();
    Map<PriceKey, PriceRow> then = bookOn(entry.getKey().from());
    Optional<PriceRow> current = Optional.ofNullable(then.get(key));
    Kind kind =
        current.isEmpty()
            ? Kind.NEW
            : current.get().price().equals(row.price())
                    && current.get().currency().equals(row.currency())
                ? Kind.SAME
                : Kind.CHANGED;
    List<String> doubts = new ArrayList<>();
    if (kind != Kind.SAME) {
      doubts.addAll(Plausibility.doubts(row, siblings(row, then)));
      current.flatMap(before -> jump(before, row)).ifPresent(doubts::add);
      current.flatMap(before -> stale(before, row)).ifPresent(doubts::add);
      doubts.addAll(conflicts.getOrDefault(entry.getKey(), List.of()));
    }
    return new PriceChange(key, kind, current, Optional.of(row), doubts);
  }

  /// The catalogue's prices of the model, and the book's where the catalogue has none.
  private List<PriceRow> siblings(PriceRow row, Map<PriceKey, PriceRow> then) {
    List<PriceRow> ofModel = byModel.getOrDefault(model(row), List.of());
    Set<PriceKey> keys = ofModel.stream().map(PriceKey::of).collect(Collectors.toSet());
    return Stream.concat(
            ofModel.stream(),
            then.entrySet().stream()
                .filter(entry -> entry.getKey().model().equals(row.model()))
                .filter(entry -> !keys.contains(entry.getKey()))
                .map(Map.Entry::getValue))
        .toList();
  }

  private static Optional<String> jump(PriceRow before, PriceRow after) {
    if (before.price().numerator() == 0 || after.price().numerator() == 0) {
      return Optional.of("One of %s and %s is free.".formatted(shown(before), shown(after)));
    }
    boolean isDearer = after.price().compareTo(before.price()) > 0;
    PriceRow high = isDearer ? after : before;
    PriceRow low = isDearer ? before : after;
    if (isTimes(high, low, MILLION)) {
      return Optional.of(
          "%s instead of %s is about a million times %s: a price per token mistaken for one per million, or the other way round."
              .formatted(shown(after), shown(before), isDearer ? "more" : "less"));
    }
    if (isTimes(high, low, THOUSAND)) {
      return Optional.of(
          "%s instead of %s is about a thousand times %s: a price per thousand mistaken for one per million, or the other way round."
              .formatted(shown(after), shown(before), isDearer ? "more" : "less"));
    }
    return isTimes(high, low, FAR)
        ? Optional.of(
            "%s instead of %s is five times or more %s."
                .formatted(shown(after), shown(before), isDearer ? "more" : "less"))
        : Optional.empty();
  }

  /// A catalogue without dates that is older than the price it would replace knows nothing of it.
  private Optional<String> stale(PriceRow before, PriceRow after) {
    return before
        .effectiveFrom()
        .filter(_ -> undated.contains(after))
        .filter(since -> since.isAfter(after.checked()))
        .map(
            since ->
                "The book's %s holds since %s, and the catalogue is older: of %s."
                    .formatted(shown(before), since, after.checked()));
  }

  private static boolean isTimes(PriceRow high, PriceRow low, int factor) {
    return high.price().compareTo(low.price().times(BigDecimal.valueOf(factor))) >= 0;
  }

  private Stream<PriceChange> gone() {
    Set<String> models = byModel.keySet();
    Set<PriceKey> keys =
        offered.keySet().stream().map(Slot::key).collect(Collectors.toCollection(HashSet::new));
    Set<Offering> offerings = keys.stream().map(DiffRun::offering).collect(Collectors.toSet());
    Set<String> measures = keys.stream().map(DiffRun::measureOfSeller).collect(Collectors.toSet());
    // what a rule of the seller makes is no price that a catalogue could drop
    Set<PriceKey> written = book.rows().stream().map(PriceKey::of).collect(Collectors.toSet());
    return bookOn(effective).entrySet().stream()
        .filter(entry -> written.contains(entry.getKey()))
        .filter(entry -> models.contains(model(entry.getValue())))
        .filter(entry -> !keys.contains(entry.getKey()))
        .filter(entry -> offerings.contains(offering(entry.getKey())))
        .filter(entry -> measures.contains(measureOfSeller(entry.getKey())))
        .map(
            entry ->
                new PriceChange(
                    entry.getKey(),
                    Kind.GONE,
                    Optional.of(entry.getValue()),
                    Optional.empty(),
                    List.of()));
  }

  private static Offering offering(PriceKey key) {
    return new Offering(key.seller(), key.serviceTier(), key.region());
  }

  private static String measureOfSeller(PriceKey key) {
    return key.seller() + "/" + key.measure();
  }

  private Map<PriceKey, PriceRow> bookOn(LocalDate day) {
    return books.computeIfAbsent(day, this::read);
  }

  /// Prices that a call would pay, modifiers applied, each once under its own terms.
  private Map<PriceKey, PriceRow> read(LocalDate day) {
    Map<PriceKey, PriceRow> all = new HashMap<>();
    for (ListPrice price : book.prices(day)) {
      price.rows().values().stream()
          .map(row -> row.named(price.model().seller(), price.model().id()))
          .filter(row -> row.region().equals(price.region()))
          .filter(row -> row.contextAbove() == price.contextAbove())
          .filter(
              row -> row.serviceTier().isEmpty() || row.serviceTier().equals(price.serviceTier()))
          .forEach(row -> all.putIfAbsent(PriceKey.of(row), row));
    }
    return all;
  }

  private static String model(PriceRow row) {
    return row.seller() + "/" + row.model();
  }

  private static String shown(PriceRow row) {
    return row.price().perMillion().toPlainString() + " per million";
  }
}

package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.fx.Conversion;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/// Finds the dearest facts behind one cell.
final class EvidenceRun {
  /// A row and what it weighs in the order: its cost, without its sign.
  private record Found(Chunk chunk, int row, long weight) {
    long importId() {
      return chunk.importId();
    }

    long line() {
      return chunk.line().get(row);
    }
  }

  /// Dearest first, rows without a cost last; then as the files have them.
  private static final Comparator<Found> ORDER =
      Comparator.comparingLong(Found::weight)
          .reversed()
          .thenComparingLong(Found::importId)
          .thenComparingLong(Found::line);

  private record BookDay(int seller, int account, int day, Layer layer) {}

  private final Cube.Parts parts;
  private final Map<YearMonth, Pricer> pricers = new HashMap<>();
  private final Map<YearMonth, Converter> converters = new HashMap<>();
  private final Scan scan;
  private final int limit;
  private final PriorityQueue<Found> found = new PriorityQueue<>(ORDER.reversed());

  EvidenceRun(Cube.Parts parts, PivotQuery query, int limit) {
    this.parts = parts;
    this.limit = limit;
    scan = new Scan(parts, query);
  }

  List<Evidence> run(List<String> key, LocalDate step) {
    return key.contains(Pivot.UNPRICED) ? unpriced(step) : cell(key, step);
  }

  /// Rows of every key that have no cost.
  private List<Evidence> unpriced(LocalDate step) {
    scan.run(
        (chunk, from, count) -> {
          for (int i = 0; chunk.cost().hasAbsent() && i < count; i++) {
            long code = scan.codes()[i];
            if (code != Scan.OUTSIDE
                && chunk.cost().get(from + i) == ABSENT
                && scan.steps().start(scan.step(code)).equals(step)) {
              offer(chunk, from + i);
            }
          }
        });
    return found.stream().sorted(ORDER).map(this::evidence).toList();
  }

  private List<Evidence> cell(List<String> key, LocalDate step) {
    Map<Long, Boolean> isAsked = new HashMap<>();
    scan.run(
        (chunk, from, count) -> {
          for (int i = 0; i < count; i++) {
            long code = scan.codes()[i];
            if (code != Scan.OUTSIDE && isAsked.computeIfAbsent(code, c -> isCell(c, key, step))) {
              offer(chunk, from + i);
            }
          }
        });
    offerMoneyBehindRemainders(key, step);
    return found.stream().sorted(ORDER).map(this::evidence).toList();
  }

  private boolean isCell(long code, List<String> key, LocalDate step) {
    return scan.steps().start(scan.step(code)).equals(step) && scan.key(code).equals(key);
  }

  /// A remainder stands on the rows of the layer whose money it brings.
  private void offerMoneyBehindRemainders(List<String> key, LocalDate step) {
    Set<BookDay> days = new HashSet<>();
    for (Remainder remainder : scan.remainders()) {
      long code = scan.code(remainder);
      if (code != Scan.OUTSIDE && isCell(code, key, step)) {
        days.add(bookDay(remainder.tuple(), remainder.day(), remainder.money()));
      }
    }
    if (days.isEmpty()) {
      return;
    }
    for (Chunk chunk : parts.chunks()) {
      for (int row = 0; row < chunk.size(); row++) {
        int tuple = (int) chunk.tuple().get(row);
        if (days.contains(bookDay(tuple, (int) chunk.day().get(row), chunk.layer()))) {
          offer(chunk, row);
        }
      }
    }
  }

  private BookDay bookDay(int tuple, int day, Layer layer) {
    Tuples tuples = parts.tuples();
    return new BookDay(
        tuples.id(Dimension.SELLER, tuple), tuples.id(Dimension.ACCOUNT, tuple), day, layer);
  }

  private void offer(Chunk chunk, int row) {
    long cost = chunk.cost().get(row);
    found.add(new Found(chunk, row, cost == ABSENT ? -1 : Math.abs(cost)));
    if (found.size() > limit) {
      found.poll();
    }
  }

  private Evidence evidence(Found row) {
    Chunk chunk = row.chunk;
    int tuple = (int) chunk.tuple().get(row.row);
    int day = (int) chunk.day().get(row.row);
    long second = chunk.second().get(row.row);
    return new Evidence(
        chunk.importId(),
        row.line(),
        chunk.layer(),
        LocalDate.ofEpochDay(day),
        second == ABSENT ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second)),
        dimensions(chunk, row.row, tuple),
        measures(chunk, row.row),
        cost(chunk, row.row),
        conversion(chunk, row.row, day),
        trueUp(chunk, row.row),
        chunk.layer() == Layer.BILLED ? Optional.empty() : explain(chunk, row.row, tuple, day));
  }

  private Map<Dimension, String> dimensions(Chunk chunk, int row, int tuple) {
    Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Tuples.DIMENSIONS) {
      parts.tuples().find(dimension, tuple).ifPresent(value -> dimensions.put(dimension, value));
    }
    int session = (int) chunk.session().get(row);
    if (session != Dictionary.ABSENT) {
      dimensions.put(
          Dimension.SESSION, parts.tuples().dictionary(Dimension.SESSION).value(session));
    }
    return dimensions;
  }

  private static Map<Measure, Long> measures(Chunk chunk, int row) {
    Map<Measure, Long> measures = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      long value = chunk.measure(measure, row);
      if (value != ABSENT) {
        measures.put(measure, value);
      }
    }
    return measures;
  }

  private Optional<Money> cost(Chunk chunk, int row) {
    if (chunk.foreign().isAt(row)) {
      return Optional.of(chunk.foreign().at(row));
    }
    long cost = chunk.ownCost(row);
    return cost == ABSENT ? Optional.empty() : Optional.of(Money.ofPicos(cost, parts.currency()));
  }

  private Optional<Evidence.Scaled> trueUp(Chunk chunk, int row) {
    if (!chunk.trued().isAt(row)) {
      return Optional.empty();
    }
    TrueUpKey key = parts.keys().get((int) chunk.trued().key().get(row));
    return Optional.of(
        new Evidence.Scaled(Money.ofPicos(chunk.cost().get(row), parts.currency()), key));
  }

  private Optional<Conversion> conversion(Chunk chunk, int row, int day) {
    return chunk.foreign().isAt(row) && chunk.cost().get(row) != ABSENT
        ? converter(day).explain(chunk.foreign().at(row), day)
        : Optional.empty();
  }

  private Optional<PricedUsage> explain(Chunk chunk, int row, int tuple, int day) {
    long[] counts = new long[Measure.values().length];
    Arrays.fill(counts, ABSENT);
    for (Measure measure : Measure.priced()) {
      counts[measure.ordinal()] = chunk.measure(measure, row);
    }
    return pricer(day).find(tuple, day).map(card -> card.explain(counts, chunk.grain()));
  }

  private Pricer pricer(int day) {
    return pricers.computeIfAbsent(
        month(day), month -> new Pricer(parts.valuation(month).prices(), parts.tuples()));
  }

  private Converter converter(int day) {
    return converters.computeIfAbsent(
        month(day), month -> new Converter(parts.valuation(month).reporting()));
  }

  private static YearMonth month(int day) {
    return YearMonth.from(LocalDate.ofEpochDay(day));
  }
}

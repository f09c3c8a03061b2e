package dev.costwright.model.cube;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.prefix.PrefixColumn;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Turns stored blocks into a cube: rows that count become chunks, each with its tuples, days
/// and costs; at the end every chunk learns which rows are the best detail.
final class CubeBuilder {
  private static final long MILLIS_OF_SECOND = 1_000;

  private final PriceBook prices;
  private final Tuples tuples;
  private final TupleTable tupleTable;
  private final Pricer pricer;
  private final Reporting reporting;
  private final Converter converter;
  private final DayTallies tallies;
  private final LayerOverrides overrides;
  private final Bills bills;
  private final Logs logs;
  private final List<Chunk> chunks = new ArrayList<>();

  CubeBuilder(PriceBook prices, RuleSet rules, LayerOverrides overrides, Reporting reporting) {
    this.prices = prices;
    tuples = new Tuples(rules);
    this.reporting = reporting;
    converter = new Converter(reporting);
    this.overrides = overrides;
    tallies = new DayTallies(tuples, overrides, reporting.currency());
    tupleTable = new TupleTable(tuples, prices);
    pricer = new Pricer(prices, tuples);
    bills = new Bills(tuples);
    logs = new Logs(tuples);
  }

  void add(StoredBlock stored) {
    int[] rows =
        IntStream.range(0, stored.facts().size())
            .filter(row -> !stored.hidden().get(row) && tells(stored.facts(), row))
            .toArray();
    if (rows.length > 0) {
      RowTimes times = new RowTimes(stored.facts(), rows);
      Chunk chunk = chunk(stored, rows, times);
      switch (chunk.layer()) {
        case BILLED -> bills.add(Bill.of(chunk, times.lastDays, stored));
        case METERED -> count(chunk, times.lastDays);
        case OBSERVED -> logs.add(Log.of(chunk, times.lastDays, stored, rows));
      }
    }
  }

  private void count(Chunk chunk, long[] lastDays) {
    tallies.add(chunk, lastDays);
    chunks.add(chunk);
  }

  /// A span without any measure only has its place in a tree: nothing to sum, nothing to price.
  private static boolean tells(FactBlock block, int row) {
    boolean isSpan = block.dimension(Dimension.SPAN).flatMap(spans -> spans.get(row)).isPresent();
    return !isSpan
        || block.measures().stream()
            .anyMatch(measure -> block.measure(measure, row) != Fact.ABSENT);
  }

  Cube build() {
    List<Aside> aside = new ArrayList<>();
    Categories categories = new Categories(tuples);
    for (Bill bill : bills.spent(categories, aside)) {
      tallies.addBill(bill.chunk(), bill.lastDays(), categories);
      chunks.add(bill.chunk());
    }
    logs.counting(aside).forEach(log -> count(log.chunk(), log.lastDays()));
    chunks.sort(Comparator.comparingLong(Chunk::importId));
    tuples.endOfFacts();
    List<Chunk> standing =
        chunks.stream().map(chunk -> chunk.withStanding(tallies.standing(chunk))).toList();
    return new Cube(
        new Cube.Parts(
            prices,
            reporting,
            tuples,
            List.copyOf(standing),
            List.copyOf(aside),
            tallies.remainders(),
            overrides,
            Map.of(),
            List.of()),
        tallies.months(),
        TrueUps.NONE);
  }

  private Chunk chunk(StoredBlock stored, int[] rows, RowTimes times) {
    FactBlock block = stored.facts();
    long[] tupleOf = tupleTable.of(block, rows);
    RowCosts costs = new RowCosts(tuples, pricer, converter, rows.length);
    costs.price(block, rows, tupleOf, times.days);
    PrefixColumn prefixes = block.prefixes().rows(rows);
    return new Chunk(
        stored.importId(),
        block.dataSet().layer(),
        block.dataSet().grain(),
        rows.length,
        (int) Arrays.stream(times.days).min().orElseThrow(),
        (int) Arrays.stream(times.days).max().orElseThrow(),
        Column.of(tupleOf),
        Column.of(times.days),
        extents(times),
        Column.of(times.seconds),
        sessions(block, rows),
        Column.of(picked(block.lines(), rows)),
        costs.costs(),
        costs.foreign(),
        measures(block, rows, times.days),
        Column.absent(),
        prefixes.isEmpty() ? Column.absent() : millis(block, rows),
        prefixes,
        Trued.NONE);
  }

  private static Column extents(RowTimes times) {
    return Column.of(
        IntStream.range(0, times.days.length)
            .mapToLong(row -> times.lastDays[row] - times.days[row])
            .toArray());
  }

  /// A bill's charge is its cost, so it is not kept twice; money of other currencies stands in
  /// `foreign`, and in the cost what a dated rate makes of it.
  private Map<Measure, Column> measures(FactBlock block, int[] rows, long[] days) {
    Map<Measure, Column> measures = new EnumMap<>(Measure.class);
    for (Measure measure : block.measures()) {
      long[] values = picked(block.measure(measure).orElseThrow(), rows);
      if (measure == Measure.CHARGE) {
        convert(values, block.dataSet().currency(), days);
      }
      Column column = Column.of(values);
      if (isKept(measure, block.dataSet()) && !column.isAbsent()) {
        measures.put(measure, column);
      }
    }
    return measures;
  }

  /// What logs estimate counts at the rate of its day, too.
  private void convert(long[] charges, Currency currency, long[] days) {
    if (!currency.equals(reporting.currency())) {
      for (int i = 0; i < charges.length; i++) {
        charges[i] =
            charges[i] == Fact.ABSENT
                ? Fact.ABSENT
                : converter.convert(charges[i], currency, (int) days[i]);
      }
    }
  }

  private boolean isKept(Measure measure, DataSet dataSet) {
    if (measure.kind() != Measure.Kind.MONEY) {
      return true;
    }
    return measure == Measure.CHARGE
        ? dataSet.layer() != Layer.BILLED
        : dataSet.currency().equals(reporting.currency());
  }

  private Column sessions(FactBlock block, int[] rows) {
    Optional<FactBlock.Coded> coded = block.dimension(Dimension.SESSION);
    if (coded.isEmpty()) {
      return Column.of(new long[rows.length]);
    }
    Dictionary sessions = tuples.dictionary(Dimension.SESSION);
    return Column.of(
        Arrays.stream(rows)
            .mapToLong(row -> coded.get().get(row).map(sessions::idOf).orElse(Dictionary.ABSENT))
            .toArray());
  }

  /// Of the second: which call came first decides what the provider kept.
  private static Column millis(FactBlock block, int[] rows) {
    return Column.of(
        Arrays.stream(rows)
            .mapToLong(row -> Math.floorMod(block.starts()[row], MILLIS_OF_SECOND))
            .toArray());
  }

  private static long[] picked(long[] column, int[] rows) {
    long[] picked = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = column[rows[i]];
    }
    return picked;
  }
}

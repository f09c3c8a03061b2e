package dev.costwright.model.cube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is asked of whatever ledger, the parts are the whole. What the whole must be is
/// computed here fact by fact, with big integers and plain maps.
class CubeSumsProperties {
  private static final RuleSet RULES =
      new RuleSet(
          List.of(new Rule("k1", Dimension.API_KEY, "", "k1", Map.of(Dimension.TEAM, "Given"))));

  private static final List<Dimension> ASKED =
      List.of(
          Dimension.SELLER,
          Dimension.ACCOUNT,
          Dimension.PROVIDER,
          Dimension.MODEL,
          Dimension.MODEL_CLASS,
          Dimension.TEAM,
          Dimension.API_KEY,
          Dimension.SESSION);

  @Provide
  Arbitrary<PivotQuery> queries() {
    return Combinators.combine(
            Arbitraries.of(ASKED).list().ofMaxSize(3),
            Arbitraries.of(TimeGrain.class),
            periods().optional(),
            Arbitraries.of(LayerChoice.class))
        .as((by, grain, period, layer) -> new PivotQuery(by, grain, period, layer, Map.of()));
  }

  private static Arbitrary<Period> periods() {
    return Combinators.combine(
            Arbitraries.integers().between(-2, 9),
            Arbitraries.integers().between(0, 9),
            Arbitraries.of("UTC", "Europe/Berlin", "America/Los_Angeles").map(ZoneId::of))
        .as(
            (from, length, zone) ->
                new Period(
                    RandomLedger.FIRST.plusDays(from),
                    RandomLedger.FIRST.plusDays(from + length),
                    zone));
  }

  @Property(tries = 400)
  void rowsSumToTheTotalAndTheTotalToTheLedger(
      @ForAll long seed, @ForAll("queries") PivotQuery query) {
    RandomLedger ledger = new RandomLedger(seed);

    Pivot pivot = ledger.cube(RULES).pivot(query);

    assertThat(sum(pivot.rows())).isEqualTo(pivot.total());
    assertThat(pivot.total()).isEqualTo(Expected.of(ledger, query));
    assertThat(pivot.rows())
        .extracting(row -> row.key() + "@" + row.step())
        .doesNotHaveDuplicates();
  }

  @Property(tries = 150)
  void coverageSplitsTheTotalByLayerAndByTags(
      @ForAll long seed, @ForAll("queries") PivotQuery query) {
    Pivot pivot = new RandomLedger(seed).cube(RULES).pivot(query);
    Coverage coverage = pivot.coverage();

    assertThat(coverage.total()).isEqualTo(pivot.total().cost());
    assertThat(coverage.tagged().plus(coverage.untagged())).isEqualTo(coverage.total());
    assertThat(coverage.byLayer().values().stream().reduce(Money.zero(Books.USD), Money::plus))
        .isEqualTo(coverage.total());
    assertThat(coverage.unpricedFacts()).isEqualTo(pivot.total().unpricedFacts());
  }

  @Property(tries = 150)
  void monthsOfSellersAndAccountsSumToTheTotalWhoeverChoseTheirLayers(@ForAll long seed) {
    RandomLedger ledger = new RandomLedger(seed);
    Cube cube = ledger.cube(RULES);
    Pivot total = cube.pivot(Books.query(LayerChoice.BEST));

    assertThat(
            cube.layerMonths().stream()
                .map(LayerMonth::counted)
                .reduce(Money.zero(Books.USD), Money::plus))
        .isEqualTo(total.total().cost());
    for (Layer layer : Layer.values()) {
      assertThat(
              cube.layerMonths().stream()
                  .flatMap(month -> Optional.ofNullable(month.layers().get(layer)).stream())
                  .map(LayerMonth.Said::cost)
                  .reduce(Money.zero(Books.USD), Money::plus))
          .isEqualTo(cube.pivot(Books.query(LayerChoice.valueOf(layer.name()))).total().cost());
    }
    assertThat(ledger.overrides.list()).containsAll(total.coverage().overrides());
  }

  @Property(tries = 100)
  void daysSumToTheirRange(
      @ForAll long seed, @ForAll LayerChoice layer, @ForAll("periodsOf") Period period) {
    Cube cube = new RandomLedger(seed).cube(RULES);
    List<Pivot.Row> days = new ArrayList<>();
    for (LocalDate day = period.from(); day.isBefore(period.until()); day = day.plusDays(1)) {
      Period one = new Period(day, day.plusDays(1), period.zone());
      days.addAll(cube.pivot(Books.query(layer, TimeGrain.TOTAL, one)).rows());
    }

    assertThat(sum(days))
        .isEqualTo(cube.pivot(Books.query(layer, TimeGrain.TOTAL, period)).total());
  }

  @Provide
  Arbitrary<Period> periodsOf() {
    return periods();
  }

  @Property(tries = 100)
  void valuesOfADimensionPartitionTheTotal(
      @ForAll long seed, @ForAll LayerChoice layer, @ForAll("dimensions") Dimension dimension) {
    Cube cube = new RandomLedger(seed).cube(RULES);
    Set<String> values = new HashSet<>(cube.values(dimension));
    values.addAll(List.of(Pivot.UNTAGGED, Pivot.NOT_IN_DETAIL));
    List<Pivot.Row> parts = new ArrayList<>();
    for (String value : values) {
      PivotQuery one =
          new PivotQuery(
              List.of(),
              TimeGrain.TOTAL,
              Optional.empty(),
              layer,
              Map.of(dimension, Set.of(value)));
      parts.addAll(cube.pivot(one).rows());
    }

    assertThat(sum(parts)).isEqualTo(cube.pivot(Books.query(layer)).total());
  }

  @Provide
  Arbitrary<Dimension> dimensions() {
    return Arbitraries.of(ASKED);
  }

  @Property(tries = 150)
  void aMonthOfAnotherCubeReplacesTheOwnOneAndNothingElse(
      @ForAll long seed, @ForAll("queries") PivotQuery query) {
    Cube own = new RandomLedger(seed).cube(RULES);
    Cube other = new RandomLedger(seed + 1).cube(RULES);
    YearMonth march = YearMonth.of(2026, 3);

    Cube merged = own.withMonths(Map.of(march, other));

    for (YearMonth month : List.of(march, march.plusMonths(1))) {
      PivotQuery asked = in(query, month);
      Pivot expected = (month.equals(march) ? other : own).pivot(asked);
      Pivot found = merged.pivot(asked);
      assertThat(found.rows()).containsExactlyInAnyOrderElementsOf(expected.rows());
      assertThat(found.total()).isEqualTo(expected.total());
      assertThat(found.coverage().total()).isEqualTo(expected.coverage().total());
      assertThat(found.coverage().unpricedFacts()).isEqualTo(expected.coverage().unpricedFacts());
    }
  }

  private static PivotQuery in(PivotQuery query, YearMonth month) {
    return new PivotQuery(
        query.by(),
        query.grain(),
        Optional.of(Period.of(month, ZoneOffset.UTC)),
        query.layer(),
        Map.of());
  }

  @Property(tries = 100)
  void theOrderOfImportsChangesNothing(@ForAll long seed, @ForAll("queries") PivotQuery query) {
    RandomLedger ledger = new RandomLedger(seed);
    List<StoredBlock> shuffled = new ArrayList<>(ledger.blocks);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Cube.of(shuffled, Books.PRICES, RULES, ledger.overrides).pivot(query))
        .isEqualTo(ledger.cube(RULES).pivot(query));
  }

  @Property(tries = 100)
  void everyCellStandsOnAsManyFactsAsItSays(
      @ForAll long seed, @ForAll("queries") PivotQuery query) {
    Cube cube = new RandomLedger(seed).cube(RULES);

    for (Pivot.Row row : cube.pivot(query).rows()) {
      List<Evidence> facts = cube.facts(query, row.key(), row.step(), 1000);
      assertThat(facts).as(row.toString()).hasSizeLessThanOrEqualTo((int) row.cell().facts());
      if (query.layer() != LayerChoice.BEST) {
        assertThat(facts).hasSize((int) row.cell().facts());
        assertThat(priced(facts)).isEqualTo(row.cell().cost());
      }
    }
  }

  private static Money priced(List<Evidence> facts) {
    return facts.stream()
        .flatMap(fact -> fact.cost().stream())
        .filter(cost -> cost.currency().equals(Books.USD))
        .reduce(Money.zero(Books.USD), Money::plus);
  }

  private static Pivot.Cell sum(List<Pivot.Row> rows) {
    Money cost = Money.zero(Books.USD);
    Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    long facts = 0;
    long unpriced = 0;
    for (Pivot.Row row : rows) {
      cost = cost.plus(row.cell().cost());
      row.cell().counts().forEach((measure, count) -> counts.merge(measure, count, Long::sum));
      facts += row.cell().facts();
      unpriced += row.cell().unpricedFacts();
    }
    return new Pivot.Cell(cost, counts, facts, unpriced);
  }

  /// The total that a ledger must have, by a second way of computing it.
  private static final class Expected {
    private record Day(String seller, String account, LocalDate day) {}

    private record Row(
        Layer layer, Day day, LocalDate asked, Optional<BigInteger> picos, Fact fact) {}

    static Pivot.Cell of(RandomLedger ledger, PivotQuery query) {
      List<Row> rows = rows(ledger, query);
      Map<Day, Set<Layer>> covers = covers(ledger);
      Map<Day, List<Row>> days = new HashMap<>();
      rows.forEach(row -> days.computeIfAbsent(row.day, d -> new ArrayList<>()).add(row));
      Totals totals = new Totals();
      if (query.layer() != LayerChoice.BEST) {
        Layer layer = Layer.valueOf(query.layer().name());
        rows.stream()
            .filter(row -> row.layer == layer && isAsked(query, row.asked))
            .forEach(totals::add);
        return totals.cell();
      }
      covers.forEach(
          (day, layers) ->
              best(
                  query,
                  day,
                  money(ledger, day, layers),
                  days.getOrDefault(day, List.of()),
                  totals));
      return totals.cell();
    }

    private static Layer money(RandomLedger ledger, Day day, Set<Layer> covers) {
      Optional<Layer> chosen = Optional.empty();
      for (LayerOverride override : ledger.overrides.list()) {
        if (override.seller().equals(day.seller)
            && override.account().equals(day.account)
            && override.month().equals(YearMonth.from(day.day))) {
          chosen = Optional.of(override.layer());
        }
      }
      return chosen
          .filter(covers::contains)
          .or(() -> covers.stream().min(Comparator.naturalOrder()))
          .orElse(Layer.BILLED);
    }

    private static void best(
        PivotQuery query, Day day, Layer money, List<Row> rows, Totals totals) {
      List<Row> observed = of(rows, Layer.OBSERVED);
      List<Row> metered = of(rows, Layer.METERED);
      Layer detail =
          !observed.isEmpty()
                  && (money == Layer.OBSERVED || 2 * tokens(observed) >= tokens(metered))
              ? Layer.OBSERVED
              : metered.isEmpty() ? money : Layer.METERED;
      of(rows, detail).stream().filter(row -> isAsked(query, row.asked)).forEach(totals::add);
      if (money != detail && isAsked(query, day.day)) {
        Totals more = new Totals();
        of(rows, money).forEach(more::add);
        Totals less = new Totals();
        of(rows, detail).forEach(less::add);
        Totals counted = new Totals();
        metered.forEach(counted::add);
        totals.addDifference(money, detail, more, less, counted);
      }
    }

    private static boolean isAsked(PivotQuery query, LocalDate day) {
      return query.period().map(period -> period.contains(day)).orElse(true);
    }

    private static List<Row> of(List<Row> rows, Layer layer) {
      return rows.stream().filter(row -> row.layer == layer).toList();
    }

    private static long tokens(List<Row> rows) {
      return rows.stream()
          .flatMap(row -> Measure.tokenClasses().stream().map(row.fact::measure))
          .mapToLong(count -> Math.max(0, count))
          .sum();
    }

    /// Days that a layer covers with money of the reporting currency, foreign bills apart.
    private static Map<Day, Set<Layer>> covers(RandomLedger ledger) {
      Map<Day, Set<Layer>> covers = new HashMap<>();
      PivotQuery all = Books.query(LayerChoice.BEST);
      for (StoredBlock block : ledger.blocks) {
        for (Row row : rows(block, all)) {
          Set<Layer> layers = covers.computeIfAbsent(row.day, d -> new HashSet<>());
          if (row.layer == Layer.BILLED && row.picos.isEmpty()) {
            continue;
          }
          layers.add(row.layer);
          long days = (row.fact.endMillis() - row.fact.startMillis()) / 86_400_000L;
          for (int later = 1; later < days; later++) {
            Day next = new Day(row.day.seller, row.day.account, row.day.day.plusDays(later));
            covers.computeIfAbsent(next, d -> new HashSet<>()).add(row.layer);
          }
        }
      }
      return covers;
    }

    private static List<Row> rows(RandomLedger ledger, PivotQuery query) {
      return ledger.blocks.stream().flatMap(block -> rows(block, query).stream()).toList();
    }

    private static List<Row> rows(StoredBlock block, PivotQuery query) {
      List<Row> rows = new ArrayList<>();
      for (int row = 0; row < block.facts().size(); row++) {
        if (!block.hidden().get(row)) {
          rows.add(row(block.facts(), row, query));
        }
      }
      return rows;
    }

    private static Row row(FactBlock block, int row, PivotQuery query) {
      Fact.Builder fact = Fact.builder().time(block.starts()[row], block.ends()[row]);
      for (Measure measure : Measure.values()) {
        fact.measure(measure, block.measure(measure, row));
      }
      Instant start = Instant.ofEpochMilli(block.starts()[row]);
      boolean isWhole =
          block.dataSet().grain() == Grain.BUCKET
              && block.ends()[row] - block.starts()[row] >= 86_400_000L;
      ZoneId own = isWhole ? block.dataSet().zone() : ZoneOffset.UTC;
      LocalDate day = start.atZone(own).toLocalDate();
      ZoneId asked = query.period().<ZoneId>map(Period::zone).orElse(ZoneOffset.UTC);
      return new Row(
          block.dataSet().layer(),
          new Day(block.dataSet().seller(), block.dataSet().account(), day),
          isWhole ? day : start.atZone(asked).toLocalDate(),
          picos(block, row, day, fact.build()),
          fact.build());
    }

    private static Optional<BigInteger> picos(FactBlock block, int row, LocalDate day, Fact fact) {
      if (block.dataSet().layer() == Layer.BILLED) {
        return block.dataSet().currency().equals(Books.USD) && fact.find(Measure.CHARGE).isPresent()
            ? Optional.of(BigInteger.valueOf(fact.measure(Measure.CHARGE)))
            : Optional.empty();
      }
      long[] counts = new long[Measure.values().length];
      Arrays.fill(counts, Fact.ABSENT);
      Measure.priced().forEach(measure -> counts[measure.ordinal()] = fact.measure(measure));
      long most = Arrays.stream(counts).max().orElseThrow();
      boolean isCached =
          block
              .dimension(Dimension.OUTCOME)
              .flatMap(c -> c.get(row))
              .equals(Optional.of("cache_hit"));
      if (most == 0 || isCached) {
        return Optional.of(BigInteger.ZERO);
      }
      String model = block.dimension(Dimension.MODEL).flatMap(c -> c.get(row)).orElse("");
      return Books.PRICES
          .find(new Offer(block.dataSet().seller(), model, "", "", "", ""), day)
          .map(card -> card.cost(counts, block.dataSet().grain()))
          .filter(cost -> cost != Fact.ABSENT)
          .map(BigInteger::valueOf);
    }
  }

  private static final class Totals {
    private BigInteger picos = BigInteger.ZERO;
    private final Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    private long facts;
    private long unpriced;

    void add(Expected.Row row) {
      facts++;
      unpriced += row.picos.isEmpty() ? 1 : 0;
      picos = picos.add(row.picos.orElse(BigInteger.ZERO));
      for (Measure measure : Measure.values()) {
        if (measure.kind() != Measure.Kind.MONEY) {
          row.fact.find(measure).ifPresent(count -> counts.merge(measure, count, Math::addExact));
        }
      }
    }

    /// Adds what the money layer says beyond the detail, and what provider usage counts beyond
    /// it.
    void addDifference(Layer money, Layer detail, Totals more, Totals less, Totals counted) {
      BigInteger missing = more.picos.subtract(less.picos);
      Map<Measure, Long> gaps = new EnumMap<>(Measure.class);
      for (Measure measure : LayerTally.TRUED) {
        Long metered = counted.counts.get(measure);
        if (detail == Layer.OBSERVED
            && metered != null
            && !metered.equals(less.counts.get(measure))) {
          gaps.put(measure, metered - less.counts.getOrDefault(measure, 0L));
        }
      }
      long uncosted = money == Layer.METERED ? more.unpriced : 0;
      if (missing.signum() != 0 || !gaps.isEmpty() || uncosted > 0) {
        picos = picos.add(missing);
        gaps.forEach((measure, gap) -> counts.merge(measure, gap, Math::addExact));
        facts += more.facts;
        unpriced += uncosted;
      }
    }

    Pivot.Cell cell() {
      return new Pivot.Cell(new Money(Int128.of(picos), Books.USD), counts, facts, unpriced);
    }
  }
}

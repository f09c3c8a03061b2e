package dev.costwright.model.cube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
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

  /// `(unpriced)` rows are those that the total names, in every step; their tokens are never less
  /// than none.
  @Property(tries = 200)
  void gapsAreTheRowsThatTheTotalNamesAsUnpriced(@ForAll long seed, @ForAll LayerChoice layer) {
    Cube cube = new RandomLedger(seed).cube(RuleSet.EMPTY);
    for (TimeGrain grain : List.of(TimeGrain.DAY, TimeGrain.TOTAL)) {
      PivotQuery query = new PivotQuery(List.of(), grain, Optional.empty(), layer, Map.of());

      assertThat(cube.gaps(cube.pivot(query)).allUnpriced().rows())
          .isEqualTo(cube.pivot(query).total().unpricedFacts());
      assertThat(cube.gaps(cube.pivot(query)).allUnpriced().tokens())
          .isGreaterThanOrEqualTo(
              cube.pivot(query).coverage().unpriced().stream()
                  .mapToLong(Coverage.Unpriced::tokens)
                  .sum());
    }
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
}

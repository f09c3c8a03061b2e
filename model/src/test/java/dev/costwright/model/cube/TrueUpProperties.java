package dev.costwright.model.cube;

import static dev.costwright.model.cube.LayerChoice.BEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.allocation.PoolSet;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.chargeback.Chargeback;
import dev.costwright.model.chargeback.ChargebackQuery;
import dev.costwright.model.chargeback.Grounds;
import dev.costwright.model.chargeback.Statement;
import dev.costwright.model.money.Allocation;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Whatever is scaled, no total moves, and every key makes up its money.
class TrueUpProperties {
  /// So wide that most keys of a random ledger are scaled.
  private static final TrueUp WIDE =
      TrueUp.scaled(new BigDecimal("0.000001"), new BigDecimal("100"));

  private static final Grounds GROUNDS = new Grounds("p", "r", "s", "a");

  @Provide
  Arbitrary<TrueUp> choices() {
    return Arbitraries.of(TrueUp.REMAINDER, TrueUp.SCALED, WIDE);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata")
        .map(ZoneId::of);
  }

  /// Of every second seed a ledger of anything, with foreign money and layers that users chose.
  private static Cube cube(long seed) {
    return seed % 2 == 0
        ? new RandomDetail(seed).cube()
        : new RandomLedger(seed).cube(RuleSet.EMPTY);
  }

  private static PivotQuery query(TimeGrain grain, Dimension... by) {
    return new PivotQuery(List.of(by), grain, Optional.empty(), BEST, Map.of());
  }

  @Property(tries = 300)
  void noTotalMovesByAPicodollarAndNoCountAtAll(
      @ForAll long seed, @ForAll("choices") TrueUp choice) {
    Cube plain = cube(seed);
    Cube trued = plain.with(choice);
    for (PivotQuery asked :
        List.of(
            query(TimeGrain.DAY),
            query(TimeGrain.DAY, Dimension.SELLER, Dimension.ACCOUNT),
            query(TimeGrain.TOTAL))) {
      assertThat(costs(trued.pivot(asked))).isEqualTo(costs(plain.pivot(asked)));
    }
    for (Dimension by : List.of(Dimension.TEAM, Dimension.MODEL, Dimension.SESSION)) {
      assertThat(counts(trued.pivot(query(TimeGrain.DAY, by))))
          .isEqualTo(counts(plain.pivot(query(TimeGrain.DAY, by))));
      Pivot pivot = trued.pivot(query(TimeGrain.DAY, by));
      assertThat(sum(pivot.rows().stream().map(row -> row.cell().cost())))
          .isEqualTo(plain.pivot(query(TimeGrain.TOTAL)).total().cost());
      assertThat(sum(pivot.coverage().byLayer().values().stream())).isEqualTo(pivot.total().cost());
    }
  }

  private static Map<String, Money> costs(Pivot pivot) {
    Map<String, Money> costs = new HashMap<>();
    for (Pivot.Row row : pivot.rows()) {
      if (row.cell().cost().signum() != 0) {
        costs.put(row.key() + "@" + row.step(), row.cell().cost());
      }
    }
    return costs;
  }

  private static Map<String, Map<Measure, Long>> counts(Pivot pivot) {
    Map<String, Map<Measure, Long>> counts = new HashMap<>();
    for (Pivot.Row row : pivot.rows()) {
      if (!row.cell().counts().isEmpty()) {
        counts.put(row.key() + "@" + row.step(), row.cell().counts());
      }
    }
    return counts;
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.zero(Books.USD), Money::plus);
  }

  /// The ledgers of these properties are such that there is something to scale, and something not.
  @Example
  void randomLedgersHaveKeysOfEveryOutcome() {
    Set<TrueUpKey.Outcome> seen = EnumSet.noneOf(TrueUpKey.Outcome.class);
    long scaled = 0;
    for (long seed = 0; seed < 2000; seed++) {
      PivotQuery asked = query(TimeGrain.TOTAL);
      List<TrueUpKey> keys =
          cube(seed)
              .with(TrueUp.scaled(new BigDecimal("0.001"), new BigDecimal("2")))
              .trueUps(asked, List.of(), LocalDate.EPOCH);
      keys.forEach(key -> seen.add(key.outcome()));
      scaled += keys.stream().filter(TrueUpKey::isScaled).count();
    }

    assertThat(scaled).isGreaterThan(400);
    assertThat(seen)
        .contains(
            TrueUpKey.Outcome.SCALED,
            TrueUpKey.Outcome.OUT_OF_RANGE,
            TrueUpKey.Outcome.NO_DETAIL_COST,
            TrueUpKey.Outcome.NO_MONEY);
  }

  /// Computed a second way: rows, as a scenario reads them, summed by key.
  @Property(tries = 300)
  void theRowsOfAScaledKeyAreItsMoneyAndAllOthersAreAsTheyWere(@ForAll long seed) {
    Cube plain = cube(seed);
    Cube trued = plain.with(WIDE);
    Set<TrueUpKey> keys = new HashSet<>();
    Map<TrueUpKey, Money> after = new HashMap<>();
    Map<TrueUpKey, Money> before = new HashMap<>();
    for (Pivot.Row row : trued.pivot(query(TimeGrain.TOTAL, Dimension.MODEL)).rows()) {
      for (Evidence fact :
          trued.facts(query(TimeGrain.TOTAL, Dimension.MODEL), row.key(), row.step(), 1000)) {
        fact.trueUp()
            .ifPresent(
                scaled -> {
                  keys.add(scaled.key());
                  after.merge(scaled.key(), scaled.cost(), Money::plus);
                  Money own = own(fact).orElse(scaled.cost());
                  before.merge(scaled.key(), own, Money::plus);
                });
      }
    }

    for (TrueUpKey key : keys) {
      assertThat(before.get(key)).as(key.toString()).isEqualTo(key.detail());
      assertThat(after.get(key))
          .as(key.toString())
          .isEqualTo(key.isScaled() ? key.money() : key.detail());
      key.factor()
          .filter(_ -> key.isScaled())
          .ifPresent(factor -> assertThat(factor).isBetween(BigDecimal.ZERO, WIDE.highest()));
    }
  }

  private static Optional<Money> own(Evidence fact) {
    return fact.cost().filter(cost -> cost.currency().equals(Books.USD));
  }

  @Property(tries = 200)
  void daysWithoutMoneyOfAnotherLayerStayAsTheyAre(@ForAll long seed) {
    Cube plain = cube(seed);
    Set<LocalDate> mixed = new HashSet<>();
    for (Remainder day : plain.parts().remainders().days()) {
      mixed.add(LocalDate.ofEpochDay(day.day()));
    }
    PivotQuery daily = query(TimeGrain.DAY, Dimension.TEAM, Dimension.MODEL);

    assertThat(without(mixed, plain.with(WIDE).pivot(daily)))
        .containsExactlyInAnyOrderElementsOf(without(mixed, plain.pivot(daily)));
  }

  private static List<Pivot.Row> without(Set<LocalDate> days, Pivot pivot) {
    return pivot.rows().stream().filter(row -> !days.contains(row.step())).toList();
  }

  @Property(tries = 200)
  void theOrderOfImportsChangesNothing(@ForAll long seed, @ForAll("choices") TrueUp choice) {
    RandomDetail ledger = new RandomDetail(seed);
    Cube other = ledger.shuffled(seed);
    for (Dimension by : List.of(Dimension.TEAM, Dimension.API_KEY, Dimension.SESSION)) {
      assertThat(other.with(choice).pivot(query(TimeGrain.DAY, by)))
          .isEqualTo(ledger.cube().with(choice).pivot(query(TimeGrain.DAY, by)));
    }
  }

  @Property(tries = 150)
  void statementsAreThePivotInAnyZone(
      @ForAll long seed, @ForAll("choices") TrueUp choice, @ForAll("zones") ZoneId zone) {
    Cube plain = cube(seed);
    ChargebackQuery query = new ChargebackQuery(YearMonth.of(2026, 3), zone, Dimension.TEAM, BEST);
    PivotQuery month = Books.query(BEST, TimeGrain.TOTAL, query.period(), Dimension.TEAM);

    Chargeback.of(plain.with(choice), PoolSet.EMPTY, query, GROUNDS)
        .ifPresent(
            statements -> {
              assertThat(statements.isTied()).isTrue();
              assertThat(sum(statements.all().stream().map(Statement::exact)))
                  .isEqualTo(plain.with(choice).pivot(month).total().cost());
              for (Pivot.Row row : plain.with(choice).pivot(month).rows()) {
                statements.statements().stream()
                    .filter(one -> row.key().equals(List.of(one.member())))
                    .forEach(one -> assertThat(one.exact()).isEqualTo(row.cell().cost()));
              }
            });
  }

  @Property(tries = 150)
  void rangesAreTheSumOfTheirDaysInAnyZone(
      @ForAll long seed, @ForAll("choices") TrueUp choice, @ForAll("zones") ZoneId zone) {
    Cube cube = cube(seed).with(choice);
    Map<String, Money> days = new HashMap<>();
    ChargebackQuery march = new ChargebackQuery(YearMonth.of(2026, 3), zone, Dimension.TEAM, BEST);
    for (TimeGrain grain : List.of(TimeGrain.DAY, TimeGrain.TOTAL)) {
      for (Pivot.Row row :
          cube.pivot(Books.query(BEST, grain, march.period(), Dimension.TEAM)).rows()) {
        Money part = grain == TimeGrain.DAY ? row.cell().cost() : row.cell().cost().negate();
        days.merge(row.key().getFirst(), part, Money::plus);
      }
    }

    assertThat(days.values()).allMatch(rest -> rest.signum() == 0);
  }

  /// Against the plain method with big integers, for whole and sum of any size.
  @Property(tries = 500)
  void sharesAreThoseOfTheLargestRemainder(@ForAll("splits") Tuple.Tuple2<BigInteger, long[]> of) {
    long[] costs = of.get2();
    BigInteger sum =
        Arrays.stream(costs).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    List<BigInteger> expected =
        Allocation.byLargestRemainder(
            of.get1(), Arrays.stream(costs).mapToObj(BigInteger::valueOf).toList());

    long[] shares = Shares.of(Int128.of(of.get1()), Int128.of(sum), costs, place -> place);

    assertThat(LongStream.of(shares).mapToObj(BigInteger::valueOf).toList()).isEqualTo(expected);
  }

  @Provide
  Arbitrary<Tuple.Tuple2<BigInteger, long[]>> splits() {
    Arbitrary<Long> cost =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 20), Arbitraries.longs().between(0, 1L << 61));
    return cost.array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(30)
        .filter(costs -> Arrays.stream(costs).anyMatch(one -> one > 0))
        .flatMap(
            costs -> {
              BigInteger sum =
                  Arrays.stream(costs)
                      .mapToObj(BigInteger::valueOf)
                      .reduce(BigInteger.ZERO, BigInteger::add);
              return Arbitraries.bigIntegers()
                  .between(BigInteger.ZERO, sum.multiply(BigInteger.TWO))
                  .map(whole -> Tuple.of(whole, costs));
            });
  }
}

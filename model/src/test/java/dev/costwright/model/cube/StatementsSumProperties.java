package dev.costwright.model.cube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.allocation.Basis;
import dev.costwright.model.allocation.Driver;
import dev.costwright.model.allocation.Fee;
import dev.costwright.model.allocation.Pool;
import dev.costwright.model.allocation.PoolSet;
import dev.costwright.model.allocation.Split;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.chargeback.Chargeback;
import dev.costwright.model.chargeback.ChargebackQuery;
import dev.costwright.model.chargeback.Grounds;
import dev.costwright.model.chargeback.Line;
import dev.costwright.model.chargeback.Statement;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Pivot = ledger = sum of statements (E-06, E-07, E-15), on random ledgers around a change of
/// clocks, in zones behind and ahead of UTC.
class StatementsSumProperties {
  private static final Grounds GROUNDS = new Grounds("p", "r", "s", "a");

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<Dimension> members() {
    return Arbitraries.of(Dimension.TEAM, Dimension.API_KEY, Dimension.MODEL);
  }

  @Property(tries = 400)
  void statementsAreThePivotToTheCent(
      @ForAll long seed,
      @ForAll("zones") ZoneId zone,
      @ForAll("members") Dimension by,
      @ForAll LayerChoice layer) {
    Cube cube = new RandomLedger(seed).cube(RuleSet.EMPTY);
    PoolSet pools = pools(new Random(seed), by);
    for (YearMonth month : List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4))) {
      ChargebackQuery query = new ChargebackQuery(month, zone, by, layer);
      Money pivot = cube.pivot(Books.query(layer, TimeGrain.TOTAL, query.period())).total().cost();
      Optional<Statements> found = Chargeback.of(cube, pools, query, GROUNDS);

      assertThat(found.isPresent() || pivot.signum() == 0).isTrue();
      found.ifPresent(statements -> assertTied(statements, pivot));
    }
  }

  private static void assertTied(Statements statements, Money pivot) {
    assertThat(statements.tie().isTied()).as(statements.tie().toString()).isTrue();
    assertThat(statements.tie().ledger()).isEqualTo(pivot);
    assertThat(sum(statements.all().stream().map(Statement::exact)))
        .isEqualTo(pivot.plus(statements.tie().fees()));
    assertThat(sum(statements.all().stream().map(Statement::amount)))
        .isEqualTo(statements.tie().month());
    for (Statement statement : statements.all()) {
      assertThat(sum(statement.lines().stream().map(Line::amount))).isEqualTo(statement.amount());
      assertThat(sum(statement.lines().stream().map(Line::exact))).isEqualTo(statement.exact());
      assertThat(statement.own().plus(statement.shared())).isEqualTo(statement.amount());
      assertThat(statement.untagged())
          .isEqualTo(
              sum(statement.lines().stream().filter(line -> isUntagged(line)).map(Line::amount)));
      assertThat(statement.rounding().rounded(12).abs()).isLessThan(new BigDecimal("0.01"));
      assertThat(statement.lines())
          .filteredOn(line -> line.kind() == Line.Kind.SHARED)
          .allMatch(line -> line.amount().equals(line.exact()));
    }
  }

  private static boolean isUntagged(Line line) {
    boolean isOwn =
        line.kind() == Line.Kind.OWN && (line.name() + line.detail()).contains(Pivot.UNTAGGED);
    boolean isRest =
        line.kind() == Line.Kind.NOT_IN_DETAIL
            && (line.name() + line.detail()).contains(Pivot.UNTAGGED);
    return line.kind() == Line.Kind.UNTAGGED || isOwn || isRest;
  }

  @Property(tries = 100)
  void daysOfAMonthSumToItInAnyZone(@ForAll long seed, @ForAll("zones") ZoneId zone) {
    Cube cube = new RandomLedger(seed).cube(RuleSet.EMPTY);
    ChargebackQuery query =
        new ChargebackQuery(YearMonth.of(2026, 3), zone, Dimension.TEAM, LayerChoice.BEST);
    List<Money> days = new ArrayList<>();
    for (LocalDate day = query.period().from();
        day.isBefore(query.period().until());
        day = day.plusDays(1)) {
      Period one = new Period(day, day.plusDays(1), zone);
      days.add(cube.pivot(Books.query(LayerChoice.BEST, TimeGrain.TOTAL, one)).total().cost());
    }

    Money all =
        Chargeback.of(cube, PoolSet.EMPTY, query, GROUNDS)
            .map(found -> found.tie().ledger())
            .orElse(Money.zero(Books.USD));
    assertThat(sum(days.stream())).isEqualTo(all);
  }

  private static PoolSet pools(Random random, Dimension by) {
    Pool rest = pool("Rest", by, Map.of(by, Set.of(Pivot.UNTAGGED)), Optional.empty(), random);
    Pool keys =
        pool("Keys", by, Map.of(Dimension.API_KEY, Set.of("k1", "k2")), Optional.empty(), random);
    Fee fee = new Fee(Books.usd("1234.567"), Optional.of(YearMonth.of(2026, 4)), Optional.empty());
    Pool gpus = pool("GPUs", by, Map.of(), Optional.of(fee), random);
    Pool bills =
        pool(
            "Bills",
            by,
            Map.of(Dimension.FEATURE, Set.of(Pivot.NOT_IN_DETAIL)),
            Optional.empty(),
            random);
    List<Pool> some = Stream.of(rest, keys, gpus, bills).filter(_ -> random.nextBoolean()).toList();
    Split split = new Split(by, "2", Split.Rule.values()[random.nextInt(3)], Map.of());
    return new PoolSet(some, random.nextBoolean() ? List.of(split) : List.of());
  }

  private static Pool pool(
      String name,
      Dimension over,
      Map<Dimension, Set<String>> spend,
      Optional<Fee> fee,
      Random random) {
    Basis basis =
        random.nextInt(4) == 0
            ? new Basis.Even()
            : random.nextInt(4) == 0
                ? new Basis.Weighted(Map.of("Search", BigDecimal.ONE, "Elsewhere", BigDecimal.TWO))
                : new Basis.Proportional(Driver.values()[random.nextInt(3)]);
    return new Pool(name, over, spend, fee, basis, Pool.Reach.values()[random.nextInt(2)]);
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.zero(Books.USD), Money::plus);
  }
}
